import type { Command } from 'commander';
import type { Terminal } from './terminal';

/** Adds one command to the program. Its action throws AppError to fail. */
export type AddCommand = (program: Command, terminal: Terminal) => void;
