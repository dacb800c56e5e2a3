import { Blocks } from './blocks/blocks.js';
import { html } from './html.js';
import { Picture } from './lightbox.js';
import { SafeLink } from './mention.js';
import { Mrkdwn } from './mrkdwn.js';

const colours = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' };

function Legacy({ attachment }) {
  const { title, title_link: link, text, fields, image_url: image, footer, author_name: author } = attachment;
  return html`${author && html`<div class="muted">${author}</div>`}
    ${title && html`<div class="card-title">${link ? html`<${SafeLink} url=${link}>${title}<//>` : title}</div>`}
    ${text && html`<${Mrkdwn} text=${text} />`}
    ${
      fields &&
      html`<div class="fields">${fields.map(
        (field) =>
          html`<div class=${`field ${field.short ? '' : 'field-wide'}`}><b>${field.title}</b><${Mrkdwn} text=${field.value} /></div>`,
      )}</div>`
    }
    ${image && html`<${Picture} url=${image} alt=${attachment.fallback ?? title} />`} ${footer && html`<div class="muted">${footer}</div>`}`;
}

/** Secondary content with a coloured bar: blocks, link unfurls, or the fields of old attachments. */
export function Attachments({ attachments, channel, message }) {
  return (attachments ?? []).map((attachment, index) => {
    const colour =
      colours[attachment.color] ??
      (/^#?[0-9a-f]{6}$/i.test(attachment.color ?? '') ? `#${attachment.color.replace('#', '')}` : undefined);
    const surface = {
      key: `${channel.id} ${message.ts} ${index}`,
      kind: 'message',
      target: { channel: channel.id, ts: message.ts },
      blocks: attachment.blocks,
    };
    return html`<div class="attachment" key=${index} style=${colour ? `--bar:${colour}` : undefined}>
      ${attachment.pretext && html`<${Mrkdwn} text=${attachment.pretext} />`}
      ${attachment.blocks ? html`<${Blocks} surface=${surface} />` : html`<${Legacy} attachment=${attachment} />`}
    </div>`;
  });
}
