/// The script that makes a shell ask the program for completions.
enum ShellScript: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish

  /// The script, to be sourced when the shell starts.
  var text: String {
    switch self {
    case .bash:
      #"""
      # bash completion for survey. Add this to ~/.bashrc:  source <(survey completions bash)
      _survey() {
        local words=() index line reply
        # Words are taken as typed: bash itself would split them at '=' and ':'.
        read -r -a words <<<"${COMP_LINE:0:COMP_POINT}"
        [[ "${COMP_LINE:0:COMP_POINT}" == *[[:space:]] ]] && words+=("")
        reply=$("${words[0]}" complete -- "${words[@]:1}" 2>/dev/null) || return 0
        COMPREPLY=()
        if [[ "$reply" == ":files" ]]; then
          compopt -o filenames 2>/dev/null
          while IFS= read -r line; do COMPREPLY+=("$line"); done \
            < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
          return 0
        fi
        # To bash, the text before the last '=' or ':' is a separate word.
        local typed="${words[${#words[@]} - 1]}" head=""
        [[ "$typed" == *[=:]* ]] && head="${typed%"${typed##*[=:]}"}"
        while IFS=$'\t' read -r line _; do
          [[ -n "$line" ]] && COMPREPLY+=("${line#"$head"}")
        done <<<"$reply"
        return 0
      }
      complete -F _survey survey

      """#
    case .zsh:
      #"""
      #compdef survey
      # zsh completion for survey. Save this as _survey in a folder of $fpath, or add this to
      # ~/.zshrc after compinit:  source <(survey completions zsh)
      _survey() {
        local reply line value
        local -a values descriptions
        reply=$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null) || return 1
        if [[ "$reply" == ":files" ]]; then
          _files
          return
        fi
        for line in "${(@f)reply}"; do
          value="${line%%$'\t'*}"
          [[ -n "$value" ]] || continue
          values+=("$value")
          if [[ "$line" == *$'\t'?* ]]; then
            descriptions+=("$value  -- ${line#*$'\t'}")
          else
            descriptions+=("$value")
          fi
        done
        (( ${#values} )) && compadd -l -d descriptions -a values
      }
      if [[ "${funcstack[1]}" == "_survey" ]]; then
        _survey "$@"
      else
        compdef _survey survey
      fi

      """#
    case .fish:
      #"""
      # fish completion for survey. Save this as ~/.config/fish/completions/survey.fish:
      #   survey completions fish > ~/.config/fish/completions/survey.fish
      function __survey_complete
        set -l words (commandline -opc) (commandline -ct)
        set -l reply ($words[1] complete -- $words[2..-1] 2>/dev/null)
        if test "$reply" = ":files"
          __fish_complete_path (commandline -ct)
        else
          printf '%s\n' $reply
        end
      end
      complete -c survey -f -a '(__survey_complete)'

      """#
    }
  }
}
