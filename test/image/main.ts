import { chmodSync, rmSync } from 'node:fs';
import { buildImage } from './build-image';
import { runImage } from './run-image';

/** Runs the steps of the Dockerfile in clean folders and then what they made, where no container engine is at hand. */
const main = async (): Promise<void> => {
  const image = buildImage();
  try {
    chmodSync(image.top, 0o755);
    await runImage(image);
  } finally {
    rmSync(image.top, { recursive: true, force: true });
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
