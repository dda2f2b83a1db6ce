import { mount } from 'svelte'
import { clientOfWindow } from './api'
import App from './App.svelte'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

const target = document.querySelector('#app')
if (target) mount(App, { target, props: { client: clientOfWindow() } })

// Hundreds of faces, of which most windows need none: read when the window stands.
const faces = document.createElement('link')
faces.rel = 'stylesheet'
faces.href = '/fonts/east-asian.css'
document.head.append(faces)
