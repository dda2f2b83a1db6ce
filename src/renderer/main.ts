import { mount } from 'svelte'
import { clientOfWindow } from './api'
import App from './App.svelte'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

const target = document.querySelector('#app')
if (target) mount(App, { target, props: { client: clientOfWindow() } })
