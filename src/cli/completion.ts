/** `svodka completion`: a script for the shell, made from the commands and options as they are. */
import type { Command } from 'commander';
import { bash, fish, type Tree, zsh } from './completion-scripts.js';
import { wholeProgram } from './main.js';

const SHELLS: Readonly<Record<string, (trees: readonly Tree[]) => string>> = { bash, zsh, fish };

export function register(program: Command): void {
  const command = program.command('completion');
  command
    .summary('print the completion of commands and options for a shell')
    .description('Prints a script that makes the shell complete commands and options.')
    .addArgument(command.createArgument('<shell>', 'which shell').choices(Object.keys(SHELLS)))
    .addHelpText(
      'after',
      `
Examples:
  svodka completion bash > ~/.local/share/bash-completion/completions/svodka
  svodka completion zsh > ~/.zfunc/_svodka          with fpath+=~/.zfunc before compinit in ~/.zshrc
  svodka completion fish > ~/.config/fish/completions/svodka.fish
  source <(svodka completion bash)                  for this session only`,
    )
    .action(async (shell: string) => {
      process.stdout.write(SHELLS[shell]?.(treesOf(await wholeProgram())) ?? '');
    });
}

/** Options whose value is a file or a folder are written so. */
const FILES = /<(?:file|dir|path)>/u;

/** Every command, and below it those of its own. */
function treesOf(program: Command): Tree[] {
  return program.commands.map((command) => treeOf(command));
}

function treeOf(command: Command): Tree {
  return {
    name: command.name(),
    about: command.summary() || command.description(),
    options: [
      ...command.options.flatMap(({ flags, long, short, description, argChoices = [], required, optional }) =>
        long
          ? [
              {
                long,
                short: short ?? null,
                about: description,
                choices: argChoices,
                value: required || optional,
                file: FILES.test(flags),
              },
            ]
          : [],
      ),
      { long: '--help', short: '-h', about: 'show help', choices: [], value: false, file: false },
    ],
    words: command.registeredArguments[0]?.argChoices ?? [],
    files: command.registeredArguments.some(({ argChoices }) => argChoices === undefined),
    commands: treesOf(command),
  };
}
