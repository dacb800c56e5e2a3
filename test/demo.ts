import { startDemo } from './demo/start-demo';

const port = Number(process.env.DEMO_PORT ?? 4390);

const main = async (): Promise<void> => {
  const demo = await startDemo({ port, buyersEvery: 90_000, logLevel: 'warn', rush: 8 });
  process.stdout.write(`
Aftersale is ready, with a Slack and an eBay that exist on this machine only.

  Open   ${demo.url}

  Try    as Ana, an agent:   /cancellation check ${demo.freshOrder}
         in #after-sales:    press "Cancel & refund" on a card
         many at once:       /cancellation list, then "Decide several": a delivery is late and buyers cancel
         over 100 dollars:   Sam, the supervisor, signs off; the menu at the top right changes the person
         what waits:         Aftersale under Apps, tab Home: your queue by the time that is left
         a new request of a buyer comes about every minute and a half

  Stop   Ctrl-C
`);
  const stop = () => {
    demo.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

main().catch((error: unknown) => {
  process.stderr.write(`The demo could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
