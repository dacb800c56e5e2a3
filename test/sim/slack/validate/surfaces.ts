import type { Surface } from './finding';

/** Source: https://docs.slack.dev/blocks.json, which lists for each block where it may stand. */
export const notAllowedIn: Record<Surface, readonly string[]> = {
  message: ['alert', 'file'],
  modal: [
    'card',
    'carousel',
    'context_actions',
    'data_visualization',
    'file',
    'markdown',
    'plan',
    'table',
    'task_card',
  ],
  home: ['alert', 'context_actions', 'data_visualization', 'file', 'markdown', 'plan', 'table', 'task_card'],
};

export const elementsOnlyInModals: readonly string[] = ['file_input'];
