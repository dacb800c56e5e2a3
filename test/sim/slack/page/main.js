import { render } from 'preact';
import { App } from './app.js';
import { html } from './html.js';
import { startLive } from './live.js';
import { startPlaces } from './place.js';
import { applyTheme } from './theme.js';

applyTheme();
render(html`<${App} />`, document.getElementById('app'));
await startLive();
startPlaces();
