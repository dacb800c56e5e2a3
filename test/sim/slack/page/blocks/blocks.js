import { Component } from 'preact';
import { html } from '../html.js';
import { Surface } from '../surface.js';
import { Actions } from './actions.js';
import { Alert } from './alert.js';
import { Card, Carousel } from './card.js';
import { Container } from './container.js';
import { Context } from './context.js';
import { ContextActions } from './context-actions.js';
import { DataTable } from './data-table.js';
import { Divider } from './divider.js';
import { File } from './file.js';
import { Header } from './header.js';
import { Image } from './image.js';
import { Input } from './input.js';
import { Markdown } from './markdown.js';
import { RichText } from './rich-text.js';
import { Section } from './section.js';
import { Table } from './table.js';
import { Plan, TaskCard } from './task-card.js';
import { Video } from './video.js';

const blocks = {
  actions: Actions,
  alert: Alert,
  card: Card,
  carousel: Carousel,
  container: Container,
  context: Context,
  context_actions: ContextActions,
  data_table: DataTable,
  divider: Divider,
  file: File,
  header: Header,
  image: Image,
  input: Input,
  markdown: Markdown,
  plan: Plan,
  rich_text: RichText,
  section: Section,
  table: Table,
  task_card: TaskCard,
  video: Video,
};

const Unshown = ({ block, reason }) =>
  html`<div class="unknown" role="note">Block “${block?.type ?? 'without a type'}” ${reason}.</div>`;

/** One block; a block that the page does not know, or that breaks while drawn, leaves a note in its place. */
export class Block extends Component {
  componentDidCatch(error) {
    this.setState({ error });
  }

  render({ block }, { error }) {
    if (error) return html`<${Unshown} block=${block} reason=${`could not be drawn: ${error.message}`} />`;
    const Known = blocks[block?.type];
    return Known ? html`<${Known} block=${block} />` : html`<${Unshown} block=${block} reason="is not shown here" />`;
  }
}

/** The blocks of a message or view. */
export function Blocks({ surface }) {
  return html`<${Surface.Provider} value=${surface}>
    <div class=${`blocks blocks-${surface.kind}`}>
      ${surface.blocks.map((block, index) => html`<${Block} key=${`${block.block_id ?? index} ${block.type}`} block=${block} />`)}
    </div>
  <//>`;
}
