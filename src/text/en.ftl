### What daris says in English. Keys are grouped by where they are said.

## Everywhere

days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}

## Deck files: the problems of `daris deck check`, by code

problem-error = error
problem-warning = warning
problem-help = help
problem-line = line { $line }

part-file = a deck file
part-deck = `deck:`
part-source = `source:`
part-defaults = `defaults:`
part-card = a card
part-distractor = a distractor
part-grading = `grading:`

shape-text = text
shape-list = a list
shape-fields = fields of its own

slot-field = `{ $field }`
slot-item = an item of `{ $field }`

e100 = { $case ->
    [quote] the quote opened here is not closed
    [after-quote] text goes on after the closing quote
    [escape] a \ sequence between double quotes is unknown
    [bracket] brackets do not match here
    [colon] a colon and a space too many: text with “: ” in it needs quotes
    [comment] a comment cuts this text in two
    [layout] this line does not line up with those above
    [sign] { $sign } can't stand here without quotes
    [control] the control character { $sign } can't stand in a deck
   *[other] this is not YAML: { $detail }
}
    .help = { $case ->
        [quote] close it with the same quote; write a quote inside the text as \" between double quotes, as '' between single ones
        [after-quote] put the whole text in quotes of the other kind, such as 'She said "yes" twice'
        [escape] write \\ for a backslash, or use single quotes
        [bracket] close every { "{" } and [ ; text that begins with one needs quotes
        [colon] put the whole text in double quotes
        [comment] put the whole text in double quotes, or move the comment to a line of its own
        [layout] indent with spaces: the hyphens of all cards in one column, the fields of a card in one column
        [sign] put the text in double quotes
        [control] take it out
       *[other] look at this line and the one before: text with signs of its own needs double quotes
    }

e101 = a tab indents this line
    .help = indent with spaces alone

e110 = `{ $key }` is written twice; the first is in { $first }
    .help = keep one of them

e112 = { $case ->
    [utf16] this file is UTF-16, not UTF-8
   *[other] this is not UTF-8 text
}
    .help = { $case ->
        [utf16] save it as UTF-8 in your editor, or: iconv -f UTF-16 -t UTF-8 { $path }
       *[other] save it as UTF-8 in your editor; an old Arabic file: iconv -f WINDOWS-1256 -t UTF-8 { $path }
    }

e113 = { $case ->
    [anchor] `&{ $name }` is a YAML anchor, which decks do without
    [alias] `{ $name }` is a YAML alias, which decks do without
    [tag] `{ $name }` is a YAML tag, which decks do without
    [merge] `<<` merges fields, which decks do without
   *[documents] a second YAML document begins here; a file holds one deck
}
    .help = { $case ->
        [anchor] take it out; text that begins with & needs quotes
        [alias] write the text out again; text that begins with * needs quotes
        [tag] take it out; text that begins with ! needs quotes
        [merge] write the fields out
       *[documents] put what follows in a file of its own, or take the line out
    }

e114 = { $case ->
    [bytes] this file is larger than { $n } MiB
    [depth] this is nested too deep: more than { $n } levels
    [nodes] this file holds too much: more than { $n } texts and lists
    [items] there are more than { $n } parts in `{ $field }`
   *[problems] there are more problems than these { $n }
}
    .help = { $case ->
        [depth] a deck needs no such depth; text that begins with {"{"} or [ needs quotes
        [problems] mend some of these, then check again
        [items] leave some out, or make several cards
       *[other] split it into several decks
    }

e115 = { $case ->
    [missing] there is no such file or folder
    [no-file] this is no regular file
    [denied] you may not read this
   *[other] this can't be read: { $detail }
}
    .help = { $case ->
        [missing] daris deck list
        [denied] chmod u+r { $path }
       *[other] { "" }
    }

e201 = `{ $field }` is no field of { $part }
    .help = { $case ->
        [near] did you mean `{ $to }`?
        [rename] write `{ $to }:` instead
        [options] write the right one as `answer:` (several as `answers:`) and the wrong ones as `distractors:`
        [right] write the text of the right one as `answer:`, or of several as `answers:`; letters and numbers mark nothing
        [kind] take it out: what kind a card is follows from its other fields
        [under-deck] write it below `deck:`, indented
        [under-cards] write cards as a list below `cards:`, each beginning with `- `
       *[unknown] the fields are { $fields }
    }

e202 = this card has no answer
    .help = { $case ->
        [one] add `{ $field }:`
       *[any] add `answer:`, or `answers:`, `numerical:`, `ordering:` or `matching:`
    }

e203 = { $case ->
    [other] `{ $one }` ({ $one-kinds }) and `{ $other }` ({ $other-kinds }) can't stand in one card
   *[asks] `{ $one }` and `{ $other }` can't stand in one card
}
    .help = { $case ->
        [true_false] take `question:` out: the statement in `true_false:` is what is asked
        [cloze] take `question:` out: the text in `cloze:` is what is asked
       *[other] keep the fields of one kind, or make two cards
    }

e204 = { $case ->
    [blank] { $slot } is empty
   *[missing] `{ $field }` is missing here
}
    .help = { $case ->
        [blank] write something there, or take it out
       *[missing] add `{ $field }:`
    }

e205 = { $case ->
    [id] the id `{ $id }` is taken by the card in { $first }
    [question] the card in { $first } asks the same, and neither has an id
   *[deck] the id `{ $id }` is taken by the deck { $first }
}
    .help = { $case ->
        [question] give each an `id:`, or delete one
       *[id] give one of them another `id:`
    }

e206 = { $case ->
    [right] “{ $text }” is a distractor, but also a right answer
   *[twice] “{ $text }” is a distractor twice
}
    .help = { $case ->
        [right] change it, or take it out
       *[twice] take one out
    }

e207 = `required` must be a whole number from 1 to { $n }, as many as there are answers
    .help = take it out to ask for all

e208 = { $case ->
    [zero] `{ $field }` must be above 0
    [negative] `{ $field }` can't be below 0
   *[other] `{ $field }` needs a number, and “{ $given }” is none
}
    .help = { $case ->
        [zero] write a number such as 2 or 0.5, or take it out
        [negative] write a number such as 2 or 0.5, or take it out
       *[other] write digits alone, such as 1912 or 3.5; what is counted goes in `unit:`
    }

e209 = { $case ->
    [none] there is no hole in this text
    [open] this hole is not closed
   *[empty] this hole is empty
}
    .help = { $case ->
        [none] put what is asked in double braces: {"{{"}1912{"}}"}
        [open] write {"}}"} where it ends
       *[empty] write what is asked between the braces: {"{{"}1912{"}}"}
    }

e211 = { $case ->
    [few] `{ $field }` needs at least two
   *[twice] “{ $text }” is twice in `{ $field }`
}
    .help = { $case ->
        [few] add more, or ask it another way
       *[twice] each must differ from the others, or nobody can tell which is meant
    }

e212 = “{ $given }” is neither true nor false
    .help = write true or false, صح or خطأ, نعم or لا, yes or no

e214 = { $case ->
    [long] this id is longer than 64 characters
    [blank] an id can't hold blanks
   *[sign] an id can't hold { $sign }
}
    .help = { $case ->
        [long] ids hold at most 64 letters, digits, `.`, `_` and `-`
       *[sign] write `id: { $to }`; ids hold letters, digits, `.`, `_` and `-`
    }

e215 = { $case ->
    [missing] there is no `cards:` in this file
    [empty] there are no cards below `cards:`
   *[bare] the cards stand at the top, without `cards:`
}
    .help = { $case ->
        [bare] write `cards:` on a line of its own above them
       *[missing] write `cards:`, and below it the first card: `- question: …`, then `answer: …` in the column of `question`
    }

e216 = { $case ->
    [card] a card needs fields such as `question:`, not { $found }
    [part] { $part } needs fields, not { $found }
    [key] the name of a field is not text
    [near] `{ $field }` can't be “{ $given }”
    [word] `{ $field }` can't be “{ $given }”
    [language] “{ $given }” is not the tag of a language
   *[shape] { $slot } needs { $wanted }, not { $found }
}
    .help = { $case ->
        [card] write `- question: …`, then `answer: …` in the column of `question`
        [part] write the fields below it, indented, each on a line of its own
        [key] put it in quotes
        [near] did you mean `{ $to }`? It can be { $allowed }
        [word] it can be { $allowed }
        [language] write a tag such as ar, en or pt-BR
        [answers] write several right answers as `answers:`, other spellings of one as `accept:`
        [colon] put text that holds “: ” in quotes
        [text] write one text
        [list] write `{ $field }: [ … ]`, also for a single one
        [hyphens] begin each item with `- `
       *[fields] write left and right as `left: right`, each pair on a line of its own
    }
