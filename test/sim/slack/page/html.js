import htm from 'htm';
import { h } from 'preact';

/** Tagged template that makes Preact nodes, so that the page needs no build step. */
export const html = htm.bind(h);
