/**
 * The scripts, one a shell. Each hands the words up to the cursor to coach, which answers with what fits; where
 * nothing does, the shell completes files, as it does by itself.
 */
import type { Shell } from '../completion.command.ts';

const BASH = `_coach() {
  local IFS=$'\\n'
  local words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  COMPREPLY=($(coach completion bash "\${words[@]/#/--word=}" 2>/dev/null))
}
complete -o default -F _coach coach
`;

const ZSH = `#compdef coach
_coach() {
  local -a given answers
  given=("\${(@Q)words[2,CURRENT]}")
  answers=("\${(@f)$(coach completion zsh "\${(@)given/#/--word=}" 2>/dev/null)}")
  if [[ -n $answers[1] ]]; then
    _describe coach answers
  else
    _files
  fi
}
if (( ! $+functions[compdef] )); then
  autoload -Uz compinit && compinit
fi
if [[ $funcstack[1] == _coach ]]; then
  _coach
else
  compdef _coach coach
fi
`;

const FISH = `function __coach_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l given --word=$words[2..-1] --word="$current"
  set -l answers (coach completion fish $given 2>/dev/null)
  if test (count $answers) -gt 0
    printf '%s\\n' $answers
  else
    __fish_complete_path "$current"
  end
end
complete -c coach -e
complete -c coach -f -a '(__coach_complete)'
`;

const POWERSHELL = `Register-ArgumentCompleter -Native -CommandName coach -ScriptBlock {
  param($word, $line, $cursor)
  $words = @($line.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.StartOffset -lt $cursor } |
    ForEach-Object { "--word=$_" })
  if ($word -eq '') { $words += '--word=' }
  coach completion powershell @words 2>$null | ForEach-Object {
    $text, $about = $_ -split "\`t", 2
    New-Object System.Management.Automation.CompletionResult \`
      $text, $text, 'ParameterValue', $about
  }
}
`;

export const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH, powershell: POWERSHELL };
