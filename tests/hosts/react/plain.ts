import { mount } from 'crossings-figures';
import 'crossings-figures/element';

const place = document.getElementById('place') as HTMLElement;
const figure = await mount(place, { view: 'seasons', theme: 'light' });
await figure.set('measure=boats');
(document.querySelector('output') as HTMLOutputElement).value = figure.get().title;
