import { parseArgs } from 'node:util';
import { createSlackSimulator } from './simulator';

const usage = `Serves an offline Slack workspace for the app of a manifest.

  npm run workspace -- --manifest manifest.yml [--port 4390] [--request-url URL] [--channels support,random]

  --manifest     the app's manifest, YAML or JSON; what it does not declare does not work
  --port         where the workspace listens on 127.0.0.1 (default 4390)
  --request-url  where the app takes signed requests, instead of Socket Mode
  --channels     names of the channels, with a comma between them`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      manifest: { type: 'string' },
      port: { type: 'string', default: '4390' },
      'request-url': { type: 'string' },
      channels: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.manifest === undefined) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const slack = await createSlackSimulator({
    manifest: values.manifest,
    port: Number(values.port),
    ...(values['request-url'] ? { requestUrl: values['request-url'] } : {}),
    ...(values.channels ? { channels: values.channels.split(',') } : {}),
  });
  const { botToken, appToken, signingSecret, apiUrl } = slack.connect();
  console.log(`The workspace for ${slack.manifest.name} is at ${slack.url}
Start the app with
  SLACK_BOT_TOKEN=${botToken}
  SLACK_APP_TOKEN=${appToken}
  SLACK_SIGNING_SECRET=${signingSecret}
  SLACK_API_URL=${apiUrl}`);
  slack.socketMode
    .until((connections) => connections > 0, 2 ** 31 - 1)
    .then(() => console.log('The app is connected.'));
  const stop = () => void slack.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
