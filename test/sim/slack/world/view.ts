import type { JsonObject } from '../json';
import type { StateValues } from './state';

export interface View {
  id: string;
  hash: string;
  user: string;
  type: 'modal' | 'home';
  callbackId: string;
  externalId: string;
  privateMetadata: string;
  title: JsonObject | undefined;
  submit: JsonObject | undefined;
  close: JsonObject | undefined;
  blocks: JsonObject[];
  clearOnClose: boolean;
  notifyOnClose: boolean;
  rootId: string;
  previousId: string | undefined;
  /** What is filled in at this moment. */
  values: StateValues;
  /** Field errors of the last submission, by block_id. */
  errors: Record<string, string>;
  /** The app was asked and has not answered yet. */
  busy: boolean;
}

/** As views.open answers and as interaction payloads carry it. Source: https://docs.slack.dev/reference/views */
export function asView(view: View, team: string, app: string, bot: string): JsonObject {
  return {
    id: view.id,
    team_id: team,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values: view.values },
    hash: view.hash,
    title: view.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    close: view.close ?? null,
    submit: view.submit ?? null,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: app,
    external_id: view.externalId,
    app_installed_team_id: team,
    bot_id: bot,
  };
}
