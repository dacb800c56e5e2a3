import type { JsonObject } from '../json';
import type { Channel } from '../world/channel';
import type { World } from '../world/world';

/** How people, channels and the workspace are named in interaction payloads. */
export function userReference(world: World, id: string): JsonObject {
  const person = world.personById(id);
  return { id, username: person?.name ?? id, name: person?.name ?? id, team_id: person?.team ?? world.team.id };
}

export const channelReference = (channel: Channel): JsonObject => ({
  id: channel.id,
  name: channel.isIm ? 'directmessage' : channel.isPrivate ? 'privategroup' : channel.name,
});

/** Fields that every interaction payload carries. Source: https://docs.slack.dev/reference/interaction-payloads */
export const commonFields = (world: World, user: string): JsonObject => ({
  team: { id: world.team.id, domain: world.team.domain },
  user: userReference(world, user),
  api_app_id: world.app.id,
  token: 'verification-token',
  enterprise: null,
  is_enterprise_install: false,
});
