import { html } from '../html.js';
import { SafeLink } from '../mention.js';
import { plainText } from '../text-object.js';

/** A video as its picture and a link: nothing is embedded in an offline workspace. */
export function Video({ block }) {
  return html`<div class="block block-video">
    <div class="card-title">${block.title_url ? html`<${SafeLink} url=${block.title_url}>${plainText(block.title)}<//>` : plainText(block.title)}</div>
    <div class="card-subtitle">${[block.author_name, block.provider_name].filter(Boolean).join(' · ')}</div>
    ${block.description && html`<div>${plainText(block.description)}</div>`}
    <a class="video-picture" href=${block.video_url} target="_blank" rel="noreferrer noopener" aria-label=${`Play video: ${plainText(block.title)}`}>
      <img src=${block.thumbnail_url} alt=${block.alt_text ?? ''} /><span class="video-play" aria-hidden="true">▶</span>
    </a>
  </div>`;
}
