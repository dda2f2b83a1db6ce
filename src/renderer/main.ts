import { mount } from 'svelte'
import { clientOfWindow } from './api'
import App from './App.svelte'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { readFontsFor } from './ui/east-asian-fonts'

const target = document.querySelector('#app')
if (target) mount(App, { target, props: { client: clientOfWindow() } })

document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) readFontsFor(target.value)
  else if (target instanceof HTMLElement) readFontsFor(target.textContent)
})
