/** Completion scripts for bash, zsh and fish. */

/** A command with what may follow it. */
export interface Tree {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWord[];
  /** Choices of its first argument. */
  readonly words: readonly string[];
  /** Do files follow? */
  readonly files: boolean;
  readonly commands: readonly Tree[];
}

export interface OptionWord {
  readonly long: string;
  readonly short: string | null;
  readonly about: string;
  readonly choices: readonly string[];
  /** Does a value follow? */
  readonly value: boolean;
  /** Is the value a file or folder? */
  readonly file: boolean;
}

const names = (trees: readonly Tree[]): string => trees.map(({ name }) => name).join(' ');
const optionNames = ({ options }: Tree): string => options.map(({ long }) => long).join(' ');
/** Where one of some words is wanted, no file is. */
const offersFiles = ({ files, words, commands }: Tree): boolean => files && words.length === 0 && commands.length === 0;
const GLOBAL = '--help --version --config';

/** What a command completes, by its path: "extract", "dictionary add". */
function paths(trees: readonly Tree[], before = ''): { readonly path: string; readonly tree: Tree }[] {
  return trees.flatMap((tree) => {
    const path = `${before}${tree.name}`;
    return [{ path, tree }, ...paths(tree.commands, `${path} `)];
  });
}

export function bash(trees: readonly Tree[]): string {
  const all = paths(trees);
  const words = all.map(({ path, tree }) => {
    const list = [names(tree.commands), tree.words.join(' '), optionNames(tree)].filter(Boolean).join(' ');
    return `    '${path}') words='${list}'${offersFiles(tree) ? ' files=1' : ''} ;;`;
  });
  const values = all.flatMap(({ path, tree }) =>
    tree.options
      .filter(({ value }) => value)
      .map(({ long, choices, file }) => {
        const what = file ? '-f' : `-W '${choices.join(' ')}'`;
        const then = `COMPREPLY=($(compgen ${what} -- "$cur"))`;
        return `    '${path} ${long}') ${then}; return ;;`;
      }),
  );
  return `# completion of svodka for bash
_svodka() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" path='' words='' files='' i word
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "$path $word" in
${all.map(({ path }) => `      '${path.includes(' ') ? path : ` ${path}`}') path='${path}' ;;`).join('\n')}
    esac
  done
  case "$path $prev" in
${values.join('\n')}
  esac
  case "$path" in
    '') words='${names(trees)} help ${GLOBAL}' ;;
${words.join('\n')}
  esac
  if [[ "$cur" == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  else
    COMPREPLY=($(compgen -W "\${words//--+([a-z-])/}" -- "$cur"))
    [[ -n "$files" ]] && COMPREPLY+=($(compgen -f -- "$cur"))
  fi
  return 0
}
shopt -s extglob
complete -o filenames -F _svodka svodka
`;
}

/** Text inside single quotes of zsh and fish, and inside the brackets of an _arguments line. */
const quoted = (text: string): string => text.replace(/'/gu, '’');
const bracketed = (text: string): string => quoted(text).replace(/[[\]:]/gu, (c) => `\\${c}`);

export function zsh(trees: readonly Tree[]): string {
  const list = (some: readonly Tree[]): string =>
    some.map(({ name, about }) => `'${name}:${quoted(about).replace(/:/gu, '\\:')}'`).join(' ');
  const one = (tree: Tree, depth: number): string => {
    const pad = '  '.repeat(depth);
    const option = ({ long, about, value, choices, file }: OptionWord): string => {
      const what = file ? '_files' : choices.length > 0 ? `(${choices.join(' ')})` : ' ';
      return `'*${long}[${bracketed(about)}]${value ? `:value:${what}` : ''}'`;
    };
    const args = tree.options.map(option);
    if (tree.words.length > 0) args.push(`'1:what:(${tree.words.join(' ')})'`);
    if (tree.files) args.push("'*:file:_files'");
    if (tree.commands.length === 0) return `${pad}${tree.name}) _arguments ${args.join(' ')} ;;`;
    const below = tree.commands.map((sub) => one(sub, depth + 2)).join('\n');
    return `${pad}${tree.name})
${pad}  if (( CURRENT == 3 )); then _values 'command' ${tree.commands.map(({ name, about }) => `'${name}[${bracketed(about)}]'`).join(' ')}
${pad}  else
${pad}    local sub="$words[3]"; shift 2 words; (( CURRENT -= 2 ))
${pad}    case "$sub" in
${below}
${pad}    esac
${pad}  fi ;;`;
  };
  return `#compdef svodka
# completion of svodka for zsh
_svodka() {
  local -a commands
  commands=(${list(trees)} 'help:show help for a command')
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    _arguments ${GLOBAL.split(' ')
      .map((word) => `'${word}'`)
      .join(' ')}
    return
  fi
  local verb="$words[2]"
  case "$verb" in
    ${trees
      .filter(({ commands }) => commands.length === 0)
      .map(({ name }) => name)
      .join('|')}) shift words; (( CURRENT -= 1 )) ;;
  esac
  case "$verb" in
${trees.map((tree) => one(tree, 2)).join('\n')}
  esac
}
if [ "$funcstack[1]" = _svodka ]; then _svodka "$@"; else compdef _svodka svodka; fi
`;
}

export function fish(trees: readonly Tree[]): string {
  const lines = ['# completion of svodka for fish', 'complete -c svodka -f'];
  const top = trees.map(({ name }) => name).join(' ');
  for (const { name, about } of trees)
    lines.push(`complete -c svodka -n "not __fish_seen_subcommand_from ${top}" -a ${name} -d '${quoted(about)}'`);
  lines.push(`complete -c svodka -n "not __fish_seen_subcommand_from ${top}" -l version -s V -d 'print the version'`);
  lines.push("complete -c svodka -l config -r -F -d 'options that one repeats'");
  for (const { path, tree } of paths(trees)) {
    const seen = path.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`);
    const below = tree.commands.map(({ name }) => name).join(' ');
    const when = `"${[...seen, ...(below ? [`not __fish_seen_subcommand_from ${below}`] : [])].join('; and ')}"`;
    for (const { name, about } of tree.commands)
      lines.push(`complete -c svodka -n ${when} -a ${name} -d '${quoted(about)}'`);
    if (tree.words.length > 0) lines.push(`complete -c svodka -n ${when} -a '${tree.words.join(' ')}'`);
    else if (offersFiles(tree)) lines.push(`complete -c svodka -n ${when} -F`);
    for (const { long, short, about, choices, value, file } of tree.options) {
      const brief = short ? ` -s ${short.slice(1)}` : '';
      const after = !value ? '' : file ? ' -r -F' : choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : ' -x';
      lines.push(`complete -c svodka -n ${when} -l ${long.slice(2)}${brief}${after} -d '${quoted(about)}'`);
    }
  }
  return `${lines.join('\n')}\n`;
}
