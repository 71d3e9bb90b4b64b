# What bash offers for some words; before them stand the paths of Node and of the program.
node=$1 program=$2
shift 2
bailiwick() { "$node" "$program" "$@"; }

# Of the package bash-completion, which not every machine has.
_get_comp_words_by_ref() {
  words=("${COMP_WORDS[@]}")
  cword=$COMP_CWORD
  cur=${words[cword]}
}

# Refuses to be called outside of a completion.
compopt() { :; }

source <(bailiwick completion bash)
complete -p bailiwick
COMP_WORDS=(bailiwick "$@")
COMP_CWORD=$#
__bailiwick_complete
echo "${COMPREPLY[@]}"
