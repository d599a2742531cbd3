### What daris says in English. Keys are grouped by where they are said.

## Everywhere

list-comma = { ", " }
today = today
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}

## Study sessions, in every face

session-progress = Card { $n } of { $of }.
session-new = New card.
session-fell-back = This card can't be asked as you wish; it is asked as { $mode }.
session-picture = Picture: { $alt }
session-picture-file = Picture: { $path }
session-option = { $n }) { $text }
session-hint = Hint: { $text }
session-answer = Answer: { $text }
session-ref = Source: { $text }
session-missing = Missing: { $text }
session-matched = { $left } — { $right }

mode-auto = auto
mode-flip = flip
mode-typed = typed
mode-choice = choice

verdict-correct = Right.
verdict-note = Right, spelled differently.
verdict-almost = Almost.
verdict-wrong = Wrong.
verdict-unanswered = Not answered.

reason-same = That is the answer.
reason-same_number = The same number.
reason-same_date = The same date.
reason-hamza = Mind the hamza: { $letter }.
reason-ya = Mind the ending: { $letter }.
reason-ta_marbuta = Mind the ending: { $letter }.
reason-article = Mind the article.
reason-accent = Mind the marks on the letters.
reason-spacing = Mind what is written together.
reason-script = Mind how the signs are written.
reason-typo = { $n ->
    [one] One letter is off.
   *[other] { $n } letters are off.
}
reason-case = Capital and small letters count here.
reason-extra_word = One word is too many.
reason-missing_word = One word is missing.
reason-date_part = Part of the date is missing.
reason-unit_missing = The unit is missing.
reason-unit_extra = No unit belongs there: { $unit }.
reason-article_required = The article counts here.
reason-hamza_required = The hamza counts here.
reason-tashkeel_missing = The vowel marks count here.
reason-ambiguous = As you spell it, it may be another answer.
reason-incomplete = { $right } of { $asked }. What is missing?
reason-empty = Nothing was given.
reason-different = That is not the answer.
reason-other_option = Another option is right.
reason-other_answer = That is the answer of another card.
reason-nearer_other = That is at least as near to the answer of another card.
reason-other_date = That is another date.
reason-other_calendar = That is a date of another calendar.
reason-other_number = The number is another one.
reason-other_unit = The unit is another one.
reason-negation = That says the opposite.
reason-alternatives = Give one answer, not several.
reason-tashkeel = With these vowel marks it is another word.
reason-not_a_number = That is not a number.
reason-part = { $right } of { $asked } right.
reason-surplus = { $wrong ->
    [one] One too many is wrong.
   *[other] { $wrong } too many are wrong.
}
reason-self_rated = As you rated it.
reason-overridden = As you say.
reason-time_up = The time for this card is up.

rating-1 = again
rating-2 = hard
rating-3 = good
rating-4 = easy
session-ratings = 1 again ({ $again }), 2 hard ({ $hard }), 3 good ({ $good }), 4 easy ({ $easy })
session-due-in = Again in { $n ->
    [one] { $n } day
   *[other] { $n } days
}, on { $day }.
session-due-today = Again today.
session-leech = This card is often missed. Split it or add a hint: { $place }
session-undone = Taken back. The question comes again.
session-undone-suspension = Taken back. The verdict before it stands.
session-suspended = Suspended: { $card } is not asked any more. `u` or `daris undo` takes that back.

summary-asked = { $n ->
    [0] No card answered.
    [one] { $n } card, { $right } right the first time, { $minutes }.
   *[other] { $n } cards, { $right } right the first time, { $minutes }.
}
summary-minutes = { $n ->
    [0] less than a minute
    [one] { $n } minute
   *[other] { $n } minutes
}
summary-due-today = { $n ->
    [one] { $n } card is still due today.
   *[other] { $n } cards are still due today.
} To go on: daris study
summary-due-next = Next: { $n ->
    [one] { $n } card
   *[other] { $n } cards
} due on { $day }.
summary-due-never = Nothing learned is due later.

## Quizzes, in every face

quiz-accept-cue = Was one of them right? Type its number; Enter leaves.
quiz-accept-unclear = That is the number of none that was answered.
quiz-printed = Written: { $path }. Seed: { $seed }.
quiz-suspended = Suspended: { $card } is not asked any more. `daris undo` takes that back.
quiz-answered-elsewhere = { $card } was answered in another terminal. That answer counts, this one does not.
quiz-ended-elsewhere = The quiz was ended in another terminal. What is answered now does not count.
quiz-mark = It is passed from { $mark } % of the points.
quiz-cost = A wrong choice costs { $percent } % of its points; “I don't know” costs nothing.
quiz-time = Time: { $minutes } min { $seconds } s so far.
quiz-time-left = Time left: { $minutes } min { $seconds } s.
quiz-time-card = For this card: { $seconds } s.
quiz-time-each = For each card: { $seconds } s.
quiz-sure = { $n ->
    [one] { $n } card is not answered
   *[other] { $n } cards are not answered
}; to hand in all the same, once more.
quiz-time-over = The time is up.
quiz-cue-rate = Were you right? 1 no, 2 hardly, 3 yes, 4 at once. Enter: yes.
quiz-points = Points: { $points }.
quiz-fewer = The quiz asks { $n ->
    [one] { $n } card
   *[other] { $n } cards
} of { $wished }: there are no more.
quiz-lacks = { $n } of the { $of } cards of the quiz can't be asked any more; { $n ->
    [one] it counts
   *[other] they count
} as unanswered.
quiz-lacks-left = { $n } of the { $of } cards left can't be asked any more; { $n ->
    [one] it counts
   *[other] they count
} as unanswered.
quiz-no-result = No quiz over these decks has ended yet. Next: daris quiz
quiz-nothing-wrong = Nothing was wrong in the last result of these decks. Next: daris quiz
quiz-wrong-gone = What was wrong in the last result of these decks is suspended or gone. Next: daris quiz
quiz-nothing-unseen = No card of these decks is unseen. Next: daris quiz
quiz-all-suspended = All cards of these decks are suspended. Next: daris deck list

## What a session can't take

refusal-no-option = There is no option { $given }; pick from 1 to { $n }.
refusal-count = { $asked ->
    [one] One is asked; { $given } were given.
   *[other] { $asked } are asked; { $given ->
        [one] one was
       *[other] { $given } were
    } given.
}
refusal-twice = { $given } was given twice.
refusal-options-first = A number picks an option, and none is on show: ask for the options first, or give a text.
refusal-rate-now = The answer is shown: rate it from 1 to 4.
refusal-self-rated = You judge this card yourself: show the answer, then rate it from 1 to 4.
refusal-reply-instead = This card is answered, not rated.
refusal-rating-low = A rating beside a reply is 2, 3 or 4.
refusal-no-hint = This card has no hint.
refusal-no-options = This card holds no options back.
refusal-nothing-to-show = Answer first; the answer is shown with the verdict.
refusal-one-more-try = One more try is open: answer once more, or say whether you were right.
refusal-nothing-before = There is nothing to take back.
refusal-no-verdict = There is no verdict to change.
refusal-not-a-quiz = Only a quiz is handed in.
refusal-quiz-undo = In a quiz no answer is taken back.
refusal-quiz-overruling = In a quiz no verdict is changed; afterwards the result is the place for that.
refusal-quiz-hint = In a quiz there are no hints.
refusal-no-question = No question is open.

## Plain lines

lines-cue-flip = Enter shows the answer; or type it.
lines-cue-self = Enter shows the answer.
lines-cue-rate = Rate yourself: { $ratings }. Enter is good.
lines-cue-typed = Type the answer. Enter alone: I don't know.
lines-cue-unit = Type the number with its unit. Enter alone: I don't know.
lines-cue-options-held = `:o` shows the options.
lines-cue-list = Type { $n ->
    [one] one answer.
   *[other] { $n } answers, with ; between them.
}
lines-cue-holes = Type { $n } answers in order, with ; between them.
lines-cue-choice = Type the number of the right option.
lines-cue-multiple = Type the numbers of all right options, with commas between them.
lines-cue-ordering = Type the numbers in the right order, with commas between them.
lines-cue-matching = Type, for each line in turn, the number that belongs to it, with commas between them.
lines-cue-almost = Try once more. `:!` I was right; `:w` or Enter alone: it was wrong.
lines-blank = [blank]
lines-blank-hint = [blank: { $hint }]
lines-greeting = `:?` lists the commands.
lines-go-on = Enter goes on.
lines-too-long = A line is at most 1 MiB long.
lines-match-with = Match with:
lines-help = Commands: :h hint, :o options, :s skip, :u undo, :! I was right, :w I was wrong, :x suspend, :r repeat, :t time left, :q leave, :? this list.
lines-help-quiz = Commands: :s skip, :x suspend, :f hand in, :r repeat, :t time left, :q leave and go on later, :? this list.
lines-suspended = Suspended: { $card } is not asked any more. `:u` or `daris undo` takes that back.
lines-time = Time: { $minutes } so far.
lines-time-left = Time left: { $minutes }.

## Lists

dash-due = { $n } due
dash-new = { $n } new
dash-today = Today: { $due } due, { $new } new.
dash-streak = Streak: { $n ->
    [one] { $n } day
   *[other] { $n } days
} in a row.
dash-next-study = Next: daris study
dash-next-ahead = Done for today. To go on with cards not yet due: daris study --ahead
dash-none = No deck is in study. To see all decks: daris deck list
dash-no-decks = There is no deck here. To study the shipped decks: env -u DARIS_DECKS daris study
dash-quiz = Quiz { $number } waits: { $n } of { $of } answered. To go on: { $command }
list-cards = { $n ->
    [one] { $n } card
   *[other] { $n } cards
}
coverage-facts = Cards for each fact
coverage-unasked = Facts without cards: { $n } of { $all }
coverage-strays = Cards without a fact, or with one that is not there: { $n } of { $all }
coverage-no-ref = no ref
coverage-other-ref = ref: { $text }
coverage-unknown = { $n ->
    [one] no such fact: { $ids }
   *[other] no such facts: { $ids }
}
coverage-twice = { $place }: the id { $id } stands on line { $first } already; this line is left out.
coverage-no-id = { $place }: no id here; this line is left out.
list-in-study = in study
list-not-in-study = not in study
start-done = { $deck } is in study. Next: daris study
stop-done = { $deck } is not in study any more; what you learned stays.
    To take it up again: daris deck start { $deck }
menu-start = The deck to study:
menu-stop = The deck to stop:
menu-none-to-start = All decks are in study already. Next: daris study
menu-number = Type its number; Enter alone picks none.
menu-keys = 1–{ $n }, ↑ ↓ · Enter: take it · q leave

study-first-start = { $n ->
    [one] The shipped deck is in study.
   *[other] The { $n } shipped decks are in study.
} To change that: daris deck stop
study-done = Nothing is due, and no new card is left for today.
    To go on with cards not yet due: daris study --ahead
study-done-ahead = No card is left for today. To see all decks: daris deck list
study-no-good-card = No card of the decks can be asked. To see why: daris deck check
study-none-tagged = No deck in study has a card with that tag. To see all decks: daris deck list
study-shipped-left = The shipped decks are not in study. To study them too: daris deck start { $decks }
study-gone = The deck { $deck } is in study and was not found; what you learned stays. To stop it: daris deck stop { $deck }
study-has-problems = { $path } has { $n ->
    [one] { $n } problem
   *[other] { $n } problems
}; what is wrong is left out. To see: daris deck check { $word }

stats-cards = { $n ->
    [one] { $n } card
   *[other] { $n } cards
}: { $new } new, { $due } due, { $learned } learned.
stats-reviews = { $n ->
    [one] { $n } review
   *[other] { $n } reviews
}, { $today } today.
stats-retention = Recalled over 30 days: { $percent } %.
stats-retention-none = Recalled over 30 days: nothing to tell yet.

score-none = There is no result yet. Next: daris quiz
score-percent = { $percent } %
score-points = { $points } of { $possible }
score-passed = passed
score-failed = not passed
score-trend = Trend: { $blocks }
score-trend-plain = The last { $n }: { $percents }.
score-accepted = Taken as right: { $card }.

result-heading = Quiz { $number }, { $day }: { $title }
result-open = Not finished: { $n } of { $of ->
    [one] { $of } card
   *[other] { $of } cards
} done.
result-resume = To go on: daris quiz --resume { $number }
result-finish = To hand it in: daris quiz --finish { $number }
result-expected = Memory expected { $points } of { $possible ->
    [one] { $possible } point
   *[other] { $possible } points
}.
result-points = You have { $points } of { $possible ->
    [one] { $possible } point
   *[other] { $possible } points
}: { $percent } %.
result-passed = Passed: { $mark } % were needed.
result-failed = Not passed: { $mark } % were needed.
result-time = Time: { $minutes } min { $seconds } s.
result-unanswered = Not answered: { $n ->
    [one] { $n } card
   *[other] { $n } cards
}.
result-overridden = You overrode { $n ->
    [one] { $n } verdict
   *[other] { $n } verdicts
}.
result-sections = By section:
result-tags = By tag:
result-section = Section { $n }
result-part = { $title }: { $points } of { $possible }, { $percent } %
result-again = To look at again:
result-question = { $n }) { $prompt }
result-card = { $card }: { $points } of { $possible ->
    [one] { $possible } point
   *[other] { $possible } points
}
result-reply = Your reply: { $reply }
result-not-answered = Not answered.
result-gone = No deck holds this card any more.
result-accept = If an answer was right: daris scores accept { $number } CARD

history-empty = Nothing has happened yet. Next: daris study
history-line = { $day }  { $what }
history-line-undone = { $day }  { $what } (taken back)
history-review = { $card }: { $rating }, due in { $n ->
    [one] { $n } day
   *[other] { $n } days
}
history-miss = { $card }: { $rating }, due the same day
history-undo = { $card }: taken back
history-undo-earlier = an earlier event: taken back
history-suspend = { $card }: suspended
history-resume = { $card }: asked again
history-start = { $deck }: in study
history-stop = { $deck }: not in study any more
history-quiz-start = A quiz of { $n ->
    [one] { $n } card
   *[other] { $n } cards
}: started
history-quiz-right = { $card }: right in the quiz
history-quiz-wrong = { $card }: wrong in the quiz
history-quiz-answered = { $card }: answered in the quiz
history-quiz-learned = { $card }: memory learned from the quiz
history-quiz-unanswered = { $card }: not answered in the quiz
history-quiz-leave = The quiz: left, to go on later
history-quiz-end = The quiz: over

undo-done = Taken back: { $card }. To see what happened: daris history
undo-quiz = Taken back: { $n ->
    [one] { $n } review
   *[other] { $n } reviews
} of quiz { $quiz }. Its score stays: daris scores show { $quiz }
undo-quiz-unlearned = Nothing was taken back: memory learned nothing from quiz { $quiz }. To take back what was before it ({ $card }): daris undo --before-quiz
undo-nothing = There is nothing to take back. Next: daris study

grade-share = Share of the points: { $percent } %.
grade-missing = Missing: { $text }
grade-self = In a session the learner judges this card; here the usual rules do.
grade-step = { $n }. { $step }
grade-quoted = “{ $text }”

step-read = What is compared: { $texts }.
step-against = Is it “{ $right }”?
step-normal = In normal form: answer “{ $right }”, reply “{ $given }”.
step-digits = Number words as digits: answer “{ $right }”, reply “{ $given }”.
step-dates = Both are read as dates.
step-numbers = Both are read as numbers, with their units.
step-rival = The reply is the answer of another card, or a wrong option.
step-folded = What is often mixed up made one: answer “{ $right }”, reply “{ $given }”.
step-distance = { $n ->
    [one] { $n } letter is off
   *[other] { $n } letters are off
}: within the limit of each word.
step-too_far = More letters are off than a slip explains, or other words are there.
step-nearest = { $n ->
    [0] It is spelled like another answer.
    [one] Another answer is { $n } letter away.
   *[other] Another answer is { $n } letters away.
}
step-found = Found: { $reason }
step-judged = Verdict: { $reason }

kind-basic = question and answer
kind-choice = one right choice
kind-multiple = several right choices
kind-true_false = true or false
kind-cloze = text with holes
kind-list = list
kind-numeric = number
kind-ordering = ordering
kind-matching = matching

show-card = { $card }: { $kind }, asked as { $mode }
show-place = { $place }
show-source = Source: { $text }
show-tags = Tags: { $text }
show-wrong = Wrong options: { $text }
show-new = New: not asked yet.
show-state = Due { $due }, stability { $stability ->
    [one] { $stability } day
   *[other] { $stability } days
}, difficulty { $difficulty } of 10, recall { $percent } %, { $reviews ->
    [one] { $reviews } review
   *[other] { $reviews } reviews
}, { $lapses ->
    [one] { $lapses } lapse
   *[other] { $lapses } lapses
}.
show-suspended = Suspended: not asked.

check-summary = { $decks ->
    [one] { $decks } deck
   *[other] { $decks } decks
}{ $papers ->
    [0] { "" }
    [one] , { $papers } paper
   *[other] , { $papers } papers
} checked: { $errors ->
    [0] no errors
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.

## Doctor

doctor-data = Data: { $path }
doctor-settings = Settings: { $path }
doctor-settings-none = Settings: none yet; they would stand in { $path }
doctor-store = Store: sound, { $n ->
    [one] { $n } event
   *[other] { $n } events
}.
doctor-store-read-only = Store: sound, { $n ->
    [one] { $n } event
   *[other] { $n } events
}. It can't be written, so no answer would be kept: make folder and file writable.
doctor-store-mended = Store: sound, { $n ->
    [one] { $n } event
   *[other] { $n } events
}. What stands beside them for speed was wrong, and was made anew.
doctor-store-damaged = Store: damaged ({ $reason }). Copy the file away before anything else, then restore it from a backup.
doctor-decks = Decks: { $n }, in study: { $started }.
doctor-problems = { $n ->
    [one] { $n } problem
   *[other] { $n } problems
} in decks and papers. To see: daris deck check
doctor-language = Language of daris: English.
doctor-locale = Locale: { $locale }
doctor-locale-none = Locale: none is set.
doctor-locale-bytes = Locale: { $locale }, which does not name UTF-8. Where letters show as signs, set one that does: export LC_ALL=C.UTF-8
doctor-window = Window: { $columns } × { $rows }
doctor-no-window = Window: none; the output goes to a file or a program.
doctor-terminal = Terminal: { $name }
doctor-order = Right-to-left text: { $way }. Asked for: { $word }.
doctor-kitty = kitty can leave whole lines to daris: write { $there } into kitty.conf, start it anew, and choose the first way here.
doctor-look = The same sentence in each way. It reads right where the first word at the right is «سلام», where letters are joined, and where the full stop stands at the left, behind the bracket.
doctor-sample = سلام بلا حرب: 28 نوفمبر 1912 (الأول).
doctor-which = Which one reads right?
doctor-keep = Keep { $word } in { $path }?
doctor-kept = Kept: { $word }. To change it: daris doctor
doctor-not-kept = Nothing was changed. For one command: { $flag }

order-terminal = the terminal orders it
order-app = daris orders it
order-words = daris orders the words, the terminal their letters
order-off = nobody orders it

question-cue = y/n
question-again = Type y or n, then Enter.

## Papers to print

sheet-title = Quiz
sheet-name = Name
sheet-date = Date
sheet-version = Version
sheet-total = Points in all
sheet-time = Minutes
sheet-pass = Passed from
sheet-penalty = Taken off a question's points for a wrong choice
sheet-points = Points
sheet-several = Tick all that are right.
sheet-order = Number these in the right order.
sheet-match = Write the letter of what belongs to each.
sheet-picture = Picture
sheet-key = Answer key
sheet-seed = Seed
sheet-also = Also right
sheet-needed = Needed
sheet-source = Source

## When a command fails

fail-error = error: { $what }
fail-place = {"  "}--> { $place }
fail-help = help: { $help }
fail-did-you-mean = help: did you mean { $name }?

# What clap finds wrong with a command line, in its words.
usage-unknown = unexpected argument '{ $arg }' found
usage-command = unrecognized subcommand '{ $command }'
usage-missing = the following required arguments were not provided:
usage-arg = {"  "}{ $arg }
usage-twice = the argument '{ $arg }' cannot be used multiple times
usage-with = the argument '{ $arg }' cannot be used with '{ $other }'
usage-with-these = the argument '{ $arg }' cannot be used with:
usage-too-many = unexpected value '{ $value }' for '{ $arg }' found; no more were expected
usage-no-value = a value is required for '{ $arg }' but none was supplied
usage-value = invalid value '{ $value }' for '{ $arg }'
usage-value-wanted = invalid value '{ $value }' for '{ $arg }': { $wanted }
usage-possible = {"  "}[possible values: { $values }]
usage-needs-whole = a whole number is needed
usage-needs-from-one = a whole number from 1 is needed
usage-needs-retention = a number from 0.70 to 0.99 is needed
usage-needs-time = a time such as 90s, 10m or 1h30m is needed
usage-needs-percent = a number from 0 to 100 is needed
usage-needs-share = a number from 0 to 1 is needed, such as 0.25
usage-name = '{ $name }'
usage-similar-command = {"  "}tip: { $n ->
    [one] a similar subcommand exists
   *[other] some similar subcommands exist
}: { $names }
usage-similar-arg = {"  "}tip: { $n ->
    [one] a similar argument exists
   *[other] some similar arguments exist
}: { $names }
usage-similar-value = {"  "}tip: { $n ->
    [one] a similar value exists
   *[other] some similar values exist
}: { $names }
usage-tip-value = {"  "}tip: to pass '{ $name }' as a value, use '-- { $name }'
usage-tip-command = {"  "}tip: subcommand '{ $name }' exists; to use it, remove the '--' before it
usage-usage = Usage: { $usage }

fail-output = the output can't be written: { $reason }
    .help = daris --help
fail-needs-person = a deck must be picked, and there is nobody to ask
    .help = { $instead }
fail-grade-nothing = there is nothing to grade
    .help = daris grade DECK CARD REPLY, or daris grade --expected TEXT --given TEXT
fail-grade-mixed = a card of a deck ({ $given }) brings its own answers; --expected, --given, --also, --other and --language are for a text without a deck
    .help = daris grade DECK CARD REPLY, or daris grade --expected TEXT --given TEXT
fail-grade-card = a card of { $given } is graded, so the card and the reply are needed
    .help = daris grade DECK CARD REPLY
fail-grade-text = --expected and --given are needed together
    .help = daris grade --expected TEXT --given TEXT
fail-grade-option = the option { $given } has no value
    .help = write it as KEY=VALUE, such as typos=accept or grading=lenient
fail-unclear-reply = that reply can't be taken: { $reason }
    .help = daris deck show { $deck } { $card }
fail-no-home = there is no home folder to keep anything in
    .help = name a folder: daris --data DIR
fail-no-decks-folder = there is no folder { $path }
    .help = name a folder that is there: daris --decks DIR
fail-no-deck-here = { $path } holds no deck to study
    .help = daris deck list
fail-outside-folder = with --decks that folder is used alone, and { $path } is not in it
    .help = type the command without --decks
fail-one-folder = with --decks every deck of the folder is in study; none is started or stopped
    .help = type the command without --decks
fail-unknown-name = { $name } is neither a deck nor a file nor a tag
    .help = daris deck list
fail-unknown-deck = there is no deck { $name }
    .help = daris deck list
fail-unknown-tag = no card has the tag { $name }
    .help = daris deck show DECK tells the tags of its cards
fail-unknown-card = there is no card { $name }
    .help = daris deck show { $deck }
fail-no-quiz = there is no quiz { $number }
    .help = daris scores
fail-quiz-none-left = no quiz waits to be gone on with
    .help = daris scores
fail-quiz-over = quiz { $number } is over
    .help = daris scores show { $number }
fail-quiz-gone = no deck holds a card any more that quiz { $number } has still to ask
    .help = daris quiz --finish { $number }
fail-quiz-lacks = { $n ->
    [one] a deck is not to be found
   *[other] decks are not to be found
} that quiz { $number } has still to ask: { $decks }
    .help = put what is missing back and go on with it, or hand it in as it is: daris quiz --finish { $number }
fail-quiz-again-gone = no deck holds a card of quiz { $number } any more
    .help = daris scores show { $number }
fail-accept-open = quiz { $number } is not over
    .help = daris quiz --finish { $number }
fail-accept-no-card = quiz { $number } holds no card { $name }
    .help = daris scores show { $number }
fail-accept-right = { $card } was right already in quiz { $number }
    .help = daris scores show { $number }
fail-accept-unanswered = { $card } was not answered in quiz { $number }, so there is no answer to accept
    .help = daris scores show { $number }
fail-no-good-card = no card of { $path } can be asked
    .help = daris deck check { $word }
fail-print-exists = { $path } is there already
    .help = name another file, or add --force to replace it
fail-print = { $path } can't be written: { $reason }
fail-print-versions = there can be from 1 to { $most } versions
fail-bad-facts = the facts in { $path } can't be read: { $reason }
    .help = daris deck coverage --help
fail-no-facts = { $path } holds no fact with an id
    .help = begin each row of a Markdown table or list with an id, as in: - F01 The capital is Tirana.
fail-bad-paper = { $path } can't be dealt
fail-variable = the variable { $name } must be { $wanted }, not { $found }
    .help = unset { $name }
wanted-DARIS_BIDI = auto, terminal, app, words or off
wanted-DARIS_NOW = a time such as 2026-11-24T09:00:00+03:00
wanted-DARIS_SEED = a whole number
wanted-DARIS_TICK = a whole number of milliseconds
fail-settings-unreadable = the settings { $path } can't be read: { $reason }
    .help = make the file readable, or remove it
fail-settings-syntax = the settings are not valid YAML: { $reason }
    .help = write each setting as `key: value`, such as `new: 10`
fail-settings-unwritable = the settings { $path } can't be written: { $reason }
    .help = make folder and file writable, or write there yourself: { $setting }
fail-settings-layout = no line can be added to the settings { $path } as they are written
    .help = write there yourself: { $setting }
fail-settings-twice = the setting { $key } is written twice
    .help = keep one of them
fail-settings-key = there is no setting { $key }
    .help = the settings are decks, retention, new, limit, mode, lang, bidi, digits, color, plain
fail-settings-value = the setting { $key } must be { $wanted }
    .help = mend that line, or remove it
wanted-decks = a list of folders
wanted-retention = a number from 0.70 to 0.99
wanted-new = a whole number
wanted-limit = a whole number from 1
wanted-mode = auto, flip, typed or choice
wanted-lang = ar or en
wanted-bidi = auto, terminal, app, words or off
wanted-digits = latn or arab
wanted-color = auto, always or never
wanted-plain = true or false
fail-store-foreign = { $path } is not a store of daris; it was left as it is
    .help = name another folder: daris --data DIR
fail-store-newer = { $path } was written by a later version of daris; it was left as it is
    .help = cargo install --locked --path . in a newer checkout
fail-store-corrupt = { $path } is damaged: { $reason }; it was left as it is
    .help = copy the file away before anything else, then restore it from a backup
fail-store-read-only = { $path } can't be written
    .help = make folder and file writable, or name another folder: daris --data DIR
fail-store-full = the disk that holds { $path } is full
    .help = make room, then type the command again
fail-store-busy = { $path } is used by another program that does not let go
    .help = close the other program, then type the command again
fail-store-io = { $path } can't be used: { $reason }
    .help = check the folder, or name another: daris --data DIR
fail-store-sqlite = the store { $path } failed: { $reason }
    .help = type the command again

# What the system says of a file.
system-not-regular = not a regular file
system-not-found = { $said }
system-denied = { $said }
system-no-folder = { $said }
system-folder = { $said }
system-read-only = { $said }
system-full = { $said }

fail-not-undoable = that can't be taken back
    .help = daris history

## Keys and signs of the terminal

screen-progress = { $n }/{ $of }
screen-new = new
screen-time-left = Time left: { $time }
screen-card-time = this card: { $time }
screen-answer = Answer:
screen-once-more = Try once more.
screen-rated = Rated { $rating }.
session-not-kept = Not kept: { $reason }. The question is still open.

# The line of keys breaks at ` · `, and in a narrow window shows fewer of those in `-more` and
# `keys-after`, but always the last.
keys-flip = Space: answer
keys-flip-again = Tab: flip it
keys-type = Tab: type it
keys-ratings = 1 again ({ $again }) · 2 hard ({ $hard }) · 3 good ({ $good }) · 4 easy ({ $easy })
keys-rating = Enter: good
keys-typing-more = Esc leave · :? keys
keys-clear = Esc clear
keys-several-typed = { $n } answers: a; b
keys-unit = with its unit
keys-one = 1–{ $n }: pick
keys-several = 1–{ $n }: mark
keys-ordering = 1–{ $n } in the right order
keys-matching = 1–{ $n } for each line
keys-none = Enter: I don't know
keys-was-wrong = Enter: it was wrong
keys-was-right = ! I was right
keys-was-right-typing = :! I was right
keys-pick = Enter: pick
keys-mark = Enter: mark
keys-take-back = Backspace: take back
keys-hand-in = Enter: hand in
keys-more = s skip · u undo · q leave · ? keys
keys-options = o options
keys-options-typing = Tab: options
keys-hint = h hint
keys-hint-typing = :h hint
keys-right = Enter: go on · w I was wrong
keys-wrong = Enter: go on · ! I was right
keys-after = u undo · q leave
keys-more-quiz = s skip · f hand in all · q leave · ? keys
keys-typing-quiz = :s skip · :f hand in all · Esc leave · :? keys
keys-ratings-quiz = Were you right? 1 no · 2 hardly · 3 yes · 4 at once
keys-rating-quiz = Enter: yes
keys-final = Enter: go on
keys-after-quiz = f hand in all · q leave
keys-help = Space or Enter: show the answer, go on · Tab: type it
    1 2 3 4: rate · numbers, arrows: pick
    h hint · o options · s skip · u undo · x suspend · q leave
    After a verdict: ! I was right · w I was wrong
    While typing, with a colon: :h :o :s :u :x :q :! :w
keys-help-quiz = Space or Enter: show the answer, go on · Tab: type it
    1 2 3 4: rate · numbers, arrows: pick
    s skip · x suspend · f hand in all · q leave, and go on later
    While typing, with a colon: :s :x :f :q :t

## JSON lines

json-not-json = That line is not JSON: { $reason }.
json-no-object = A message is a JSON object, such as {"{"}"reply":"text"{"}"}.
json-unknown-field = There is no field { $field }; use reply, rating or command.
json-not-one = A message holds one of reply, rating and command; a rating may stand beside a reply.
json-bad-rating = A rating is a number from 1 to 4.
json-bad-reply = A reply is a text, a number or a list of these.
json-unknown-command = A command is one of show, hint, options, skip, undo, accept, reject, suspend, finish, quit.


## Deck files: the problems of `daris deck check`, by code

problem-error = error
problem-warning = warning
problem-said = { $severity }[{ $code }]: { $message }
problem-line = line { $line }

part-file = a deck file
part-deck = `deck:`
part-source = `source:`
part-defaults = `defaults:`
part-card = a card
part-distractor = a distractor
part-grading = `grading:`
part-paper-file = a paper file
part-paper = `paper:`
part-section = a section

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
    [cut-short] this is not YAML: the text ends too early
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
        [missing] mend the path; the decks there are: daris deck list
        [no-file] move it away: a deck is a file of its own
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
    [most] `{ $field }` must be { $bound } at most, not “{ $given }”
    [range] `{ $field }` must be from 0 to { $bound }, not “{ $given }”
    [whole] `{ $field }` must be a whole number from { $bound } on, not “{ $given }”
    [time] `{ $field }` needs a length of time, and “{ $given }” is none
   *[other] `{ $field }` needs a number, and “{ $given }” is none
}
    .help = { $case ->
        [zero] write a number such as 2 or 0.5, or take it out
        [negative] write a number such as 2 or 0.5, or take it out
        [most] write a smaller number, or take it out
        [range] write a number within, or take it out
        [whole] write digits alone, such as 12
        [time] write hours, minutes and seconds such as 45m, 90s or 1h30m; a bare number is minutes
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

e213 = { $case ->
    [deck] there is no deck “{ $name }”
    [tag] no card of this section's decks has the tag “{ $name }”
   *[few] this section asks for { $wished ->
        [one] { $wished } card
       *[other] { $wished } cards
    }, and there { $n ->
        [0] is none
        [one] is { $n }
       *[other] are { $n }
    } for it
}
    .help = { $case ->
        [few] name more decks, tags or kinds, or ask for fewer; no card comes twice, so put the section with the least to draw from first
       *[other] { $advice ->
            [near] did you mean “{ $to }”?
            [tags] look at the tags of its decks: daris deck show DECK
           *[decks] write the id of a deck, or its file, seen from the paper; the decks there are: daris deck list
        }
    }

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
