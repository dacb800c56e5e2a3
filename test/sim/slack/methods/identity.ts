import type { JsonObject } from '../json';
import { validateBlocks, validateMessage, validateView } from '../validate/payload';
import { ApiError, type Call, type Method, method } from './method';

function authTest(call: Call): JsonObject {
  const { world } = call.workspace;
  return {
    url: `https://${world.team.domain}.slack.com/`,
    team: world.team.name,
    user: world.personById(world.app.botUser)?.name,
    team_id: world.team.id,
    user_id: world.app.botUser,
    bot_id: world.app.botId,
    is_enterprise_install: false,
  };
}

function openConnection(call: Call): JsonObject {
  if (!call.workspace.world.manifest.socketMode) throw new ApiError('socket_mode_not_enabled');
  return { url: call.workspace.socketAddress() };
}

/** Exactly one of blocks, message and view. Source: https://docs.slack.dev/reference/methods/blocks.validate */
function blocksValidate(call: Call): JsonObject {
  const { args } = call;
  const given = (['blocks', 'message', 'view'] as const).filter((each) => args.has(each));
  const [only] = given;
  if (only === undefined || given.length > 1) throw new ApiError('invalid_arguments');
  const value = args.json(only, 'invalid_arguments');
  const findings =
    only === 'blocks'
      ? validateBlocks(value, 'message')
      : only === 'message'
        ? validateMessage(value)
        : validateView(value);
  if (findings.length > 0) throw new ApiError(`invalid_${only}`, { errors: findings });
  return {};
}

function botInfo(call: Call): JsonObject {
  const { world } = call.workspace;
  const id = call.args.text('bot') || world.app.botId;
  const bot = world.people.find((each) => each.botId === id);
  if (!bot) throw new ApiError('bot_not_found');
  const isApp = bot.id === world.app.botUser;
  return {
    bot: {
      id,
      deleted: false,
      name: bot.realName,
      user_id: bot.id,
      updated: 0,
      ...(isApp ? { app_id: world.app.id } : {}),
    },
  };
}

function teamInfo(call: Call): JsonObject {
  const { world } = call.workspace;
  const wanted = call.args.text('team') || world.team.id;
  const team = [world.team, world.otherTeam].find((each) => each.id === wanted);
  if (!team) throw new ApiError('team_not_found');
  return { team: { ...team, email_domain: '', url: `https://${team.domain}.slack.com/` } };
}

export const identity: Record<string, Method> = {
  'api.test': method({
    tier: 4,
    token: 'none',
    run: ({ args }) => {
      if (args.has('error')) throw new ApiError(args.text('error'), { args: args.given });
      return { args: args.given };
    },
  }),
  'auth.test': method({ tier: 'special', run: authTest }),
  'apps.connections.open': method({ tier: 3, token: 'app', run: openConnection }),
  'blocks.validate': method({ tier: 'special', token: 'none', run: blocksValidate }),
  'bots.info': method({ tier: 3, scopes: ['users:read'], run: botInfo }),
  'team.info': method({ tier: 3, scopes: ['team:read'], run: teamInfo }),
};
