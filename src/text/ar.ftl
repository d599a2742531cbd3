### What daris says in Arabic. Keys, attributes and values are those of en.ftl, in its order.
###
### Code. What is read from left to right (commands, flags, fields of YAML, values to type) is written
### { CODE("daris deck start ", $deck) }; its parts are joined as they are. Where sentences are ordered
### for a screen it comes out between LRI and PDI, elsewhere as it is. Outside of CODE there are no
### Latin letters but the names on keys (Enter, Esc, Tab, Backspace, and the letters of commands) and
### YAML and JSON. A test keeps that.
###
### Numbers. A plural is picked by { PLURAL($n) -> … } and has all six forms: zero, one, two, few (3–10,
### 103), many (11–99, 111), other (100–102, 1.5). Labels before a number need none: «المستحقة 3».
###
### Address. One learner, in the plain imperative: «اكتب الإجابة». Nouns where they do as well.
###
### Words (one word for one idea):
###   deck مجموعة · card بطاقة · quiz اختبار · study مذاكرة, in study قيد المذاكرة · session جلسة
###   due مستحقة · new جديدة · learned محفوظة · review مراجعة · suspended موقوفة · seed بذرة
###   question سؤال · answer إجابة · reply رد (إجابتك) · option خيار · distractor خيار خاطئ · hint تلميح
###   explanation شرح · verdict حكم · rating تقييم: إعادة، صعبة، جيدة، سهلة · undo تراجع · skip تخطٍّ
###   hand in تسليم · leave خروج · result نتيجة · points درجات · streak مواظبة · recall تذكّر
###   stability ثبات · difficulty صعوبة · lapse نسيان · tag وسم · paper ورقة · section قسم
###   version نموذج · hole فراغ · field حقل · id معرّف · fact حقيقة · file ملف · folder مجلد · store مخزن
###   setting إعداد · terminal طرفية

## Everywhere

list-comma = { "، " }
today = اليوم
days = { PLURAL($n) ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}

## Study sessions, in every face

session-progress = البطاقة { $n } من { $of }.
session-new = بطاقة جديدة.
session-fell-back = لا تصلح الطريقة التي طلبتها لهذه البطاقة؛ تُعرض الآن بطريقة: { $mode }.
session-picture = صورة: { $alt }
session-picture-file = صورة: { $path }
session-option = { $n }) { $text }
session-hint = تلميح: { $text }
session-answer = الإجابة: { $text }
session-ref = المصدر: { $text }
session-missing = الناقص: { $text }
session-matched = { $left } — { $right }

mode-auto = تلقائي
mode-flip = قلب البطاقة
mode-typed = كتابة
mode-choice = اختيار

verdict-correct = صحيح.
verdict-note = صحيح، مع اختلاف في الكتابة.
verdict-almost = قريب من الصواب.
verdict-wrong = خطأ.
verdict-unanswered = بلا إجابة.

reason-same = هذه هي الإجابة.
reason-same_number = العدد نفسه.
reason-same_date = التاريخ نفسه.
reason-hamza = انتبه إلى الهمزة: { $letter }.
reason-ya = انتبه إلى آخر الكلمة: { $letter }.
reason-ta_marbuta = انتبه إلى آخر الكلمة: { $letter }.
reason-article = انتبه إلى أداة التعريف.
reason-accent = انتبه إلى العلامات على الحروف.
reason-spacing = انتبه إلى ما يُكتب متصلًا وما يُكتب منفصلًا.
reason-script = انتبه إلى طريقة كتابة الرموز.
reason-typo = { PLURAL($n) ->
    [zero] كل الحروف صحيحة.
    [one] خطأ في حرف واحد.
    [two] خطأ في حرفين.
    [few] خطأ في { $n } أحرف.
    [many] خطأ في { $n } حرفًا.
   *[other] خطأ في { $n } حرف.
}
reason-case = الفرق بين الحروف الكبيرة والصغيرة محسوب هنا.
reason-extra_word = في الإجابة كلمة زائدة.
reason-missing_word = في الإجابة كلمة ناقصة.
reason-date_part = جزء من التاريخ ناقص.
reason-unit_missing = الوحدة ناقصة.
reason-unit_extra = لا تُكتب هنا وحدة: { $unit }.
reason-article_required = أداة التعريف محسوبة هنا.
reason-hamza_required = الهمزة محسوبة هنا.
reason-tashkeel_missing = التشكيل محسوب هنا.
reason-ambiguous = بهذه الكتابة قد تكون إجابة أخرى.
reason-incomplete = الصحيح { $right } من { $asked }. ما الناقص؟
reason-empty = لم تُعطَ إجابة.
reason-different = ليست هذه هي الإجابة.
reason-other_option = الصحيح خيار آخر.
reason-other_answer = هذه إجابة بطاقة أخرى.
reason-nearer_other = هذا يشبه إجابة بطاقة أخرى بالقدر نفسه أو أكثر.
reason-other_date = هذا تاريخ آخر.
reason-other_calendar = هذا تاريخ بتقويم آخر.
reason-other_number = هذا عدد آخر.
reason-other_unit = هذه وحدة أخرى.
reason-negation = هذا عكس المعنى.
reason-alternatives = أعطِ إجابة واحدة، لا عدة إجابات.
reason-tashkeel = بهذا التشكيل تصير كلمة أخرى.
reason-not_a_number = ليس هذا عددًا.
reason-part = الصحيح { $right } من { $asked }.
reason-surplus = { PLURAL($wrong) ->
    [zero] لا إجابة زائدة.
    [one] إجابة واحدة زائدة، وهي خاطئة.
    [two] إجابتان زائدتان، وهما خاطئتان.
    [few] { $wrong } إجابات زائدة، وهي خاطئة.
    [many] { $wrong } إجابة زائدة، وهي خاطئة.
   *[other] { $wrong } إجابة زائدة، وهي خاطئة.
}
reason-self_rated = بحسب تقييمك.
reason-overridden = كما قلت.
reason-time_up = انتهى وقت هذه البطاقة.

rating-1 = إعادة
rating-2 = صعبة
rating-3 = جيدة
rating-4 = سهلة
session-ratings = 1 إعادة ({ $again })، 2 صعبة ({ $hard })، 3 جيدة ({ $good })، 4 سهلة ({ $easy })
session-due-in = تعود { PLURAL($n) ->
    [zero] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يومًا
   *[other] بعد { $n } يوم
}، في { $day }.
session-due-today = تعود اليوم.
session-leech = يتكرر الخطأ في هذه البطاقة. جزّئها أو أضف إليها تلميحًا: { $place }
session-undone = تم التراجع. يعود السؤال من جديد.
session-undone-suspension = تم التراجع عن الإيقاف. الحكم السابق باقٍ.
session-suspended = أُوقفت { $card }، فلا تُعرض بعد الآن. للتراجع: { CODE("u") } أو { CODE("daris undo") }.

summary-asked = { PLURAL($n) ->
    [zero] لم تُجب عن أي بطاقة.
    [one] بطاقة واحدة، الصحيح من أول مرة { $right }، والمدة { $minutes }.
    [two] بطاقتان، الصحيح من أول مرة { $right }، والمدة { $minutes }.
    [few] { $n } بطاقات، الصحيح من أول مرة { $right }، والمدة { $minutes }.
    [many] { $n } بطاقة، الصحيح من أول مرة { $right }، والمدة { $minutes }.
   *[other] { $n } بطاقة، الصحيح من أول مرة { $right }، والمدة { $minutes }.
}
summary-minutes = { PLURAL($n) ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
summary-due-today = { PLURAL($n) ->
    [zero] لم تبقَ بطاقات مستحقة اليوم.
    [one] بقيت بطاقة واحدة مستحقة اليوم.
    [two] بقيت بطاقتان مستحقتان اليوم.
    [few] بقيت { $n } بطاقات مستحقة اليوم.
    [many] بقيت { $n } بطاقة مستحقة اليوم.
   *[other] بقيت { $n } بطاقة مستحقة اليوم.
} للمتابعة: { CODE("daris study") }
summary-due-next = التالي: { PLURAL($n) ->
    [zero] لا بطاقات مستحقة
    [one] بطاقة واحدة مستحقة
    [two] بطاقتان مستحقتان
    [few] { $n } بطاقات مستحقة
    [many] { $n } بطاقة مستحقة
   *[other] { $n } بطاقة مستحقة
} في { $day }.
summary-due-never = لا مراجعات قادمة.

## Quizzes, in every face

quiz-accept-cue = أكانت إحدى إجاباتك صحيحة؟ اكتب رقمها، أو اضغط Enter للخروج.
quiz-accept-unclear = ليس هذا رقم بطاقة أجبت عنها.
quiz-printed = كُتب الملف: { $path }. البذرة: { $seed }.
quiz-suspended = أُوقفت { $card }، فلا تُعرض بعد الآن. للتراجع: { CODE("daris undo") }
quiz-answered-elsewhere = أُجيب عن { $card } في طرفية أخرى. تلك الإجابة هي المحسوبة، لا هذه.
quiz-ended-elsewhere = أُنهي الاختبار في طرفية أخرى. ما تجيب عنه الآن لا يُحسب.
quiz-time = الوقت المنقضي: { $minutes } د { $seconds } ث.
quiz-mark = النجاح من { $mark }% من الدرجات.
quiz-cost = الاختيار الخاطئ يخصم { $percent }% من درجة البطاقة، وقول «لا أعرف» لا يخصم شيئًا.
quiz-time-left = الوقت الباقي: { $minutes } د { $seconds } ث.
quiz-time-card = لهذه البطاقة: { $seconds } ث.
quiz-time-each = لكل بطاقة: { $seconds } ث.
quiz-sure = { PLURAL($n) ->
    [zero] لم تبقَ بطاقة بلا إجابة
    [one] بقيت بطاقة واحدة بلا إجابة
    [two] بقيت بطاقتان بلا إجابة
    [few] بقيت { $n } بطاقات بلا إجابة
    [many] بقيت { $n } بطاقة بلا إجابة
   *[other] بقيت { $n } بطاقة بلا إجابة
}؛ للتسليم مع ذلك كرّر الأمر.
quiz-time-over = انتهى الوقت.
quiz-cue-rate = هل أصبت؟ 1 لا، 2 بصعوبة، 3 نعم، 4 فورًا. Enter: نعم.
quiz-points = الدرجات: { $points }.
quiz-fewer = في الاختبار { PLURAL($n) ->
    [zero] 0 بطاقة
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $n } بطاقات
    [many] { $n } بطاقة
   *[other] { $n } بطاقة
}، والمطلوب { $wished }: لا يوجد أكثر من ذلك.
quiz-lacks = { PLURAL($n) ->
    [zero] كل بطاقات الاختبار، وعددها { $of }، يمكن عرضها.
    [one] لم يعد ممكنًا عرض بطاقة واحدة من بطاقات الاختبار، وعددها { $of }؛ تُحسب بلا إجابة.
    [two] لم يعد ممكنًا عرض بطاقتين من بطاقات الاختبار، وعددها { $of }؛ تُحسبان بلا إجابة.
    [few] لم يعد ممكنًا عرض { $n } بطاقات من بطاقات الاختبار، وعددها { $of }؛ تُحسب بلا إجابة.
    [many] لم يعد ممكنًا عرض { $n } بطاقة من بطاقات الاختبار، وعددها { $of }؛ تُحسب بلا إجابة.
   *[other] لم يعد ممكنًا عرض { $n } بطاقة من بطاقات الاختبار، وعددها { $of }؛ تُحسب بلا إجابة.
}
quiz-lacks-left = { PLURAL($n) ->
    [zero] كل البطاقات الباقية، وعددها { $of }، يمكن عرضها.
    [one] لم يعد ممكنًا عرض بطاقة واحدة من البطاقات الباقية، وعددها { $of }؛ تُحسب بلا إجابة.
    [two] لم يعد ممكنًا عرض بطاقتين من البطاقات الباقية، وعددها { $of }؛ تُحسبان بلا إجابة.
    [few] لم يعد ممكنًا عرض { $n } بطاقات من البطاقات الباقية، وعددها { $of }؛ تُحسب بلا إجابة.
    [many] لم يعد ممكنًا عرض { $n } بطاقة من البطاقات الباقية، وعددها { $of }؛ تُحسب بلا إجابة.
   *[other] لم يعد ممكنًا عرض { $n } بطاقة من البطاقات الباقية، وعددها { $of }؛ تُحسب بلا إجابة.
}
quiz-no-result = لم ينتهِ بعد أي اختبار في هذه المجموعات. التالي: { CODE("daris quiz") }
quiz-nothing-wrong = لا خطأ في آخر نتيجة لهذه المجموعات. التالي: { CODE("daris quiz") }
quiz-wrong-gone = ما أخطأت فيه في آخر نتيجة لهذه المجموعات موقوف أو لم يعد موجودًا. التالي: { CODE("daris quiz") }
quiz-nothing-unseen = رأيت كل بطاقات هذه المجموعات من قبل. التالي: { CODE("daris quiz") }
quiz-all-suspended = كل بطاقات هذه المجموعات موقوفة. التالي: { CODE("daris deck list") }

## What a session can't take

refusal-no-option = لا يوجد خيار { $given }؛ اختر من 1 إلى { $n }.
refusal-count = المطلوب { $asked }، والمعطى { $given }.
refusal-twice = ذُكر { $given } مرتين.
refusal-options-first = الرقم يدل على خيار، والخيارات غير معروضة: اطلبها أولًا، أو اكتب نصًّا.
refusal-rate-now = الإجابة معروضة: قيّم نفسك من 1 إلى 4.
refusal-self-rated = أنت من يحكم على هذه البطاقة: اعرض الإجابة، ثم قيّم نفسك من 1 إلى 4.
refusal-reply-instead = هذه البطاقة يُجاب عنها ولا تُقيَّم.
refusal-rating-low = التقييم الذي يرافق الرد: 2 أو 3 أو 4.
refusal-no-hint = لا تلميح لهذه البطاقة.
refusal-no-options = لا خيارات مخفية لهذه البطاقة.
refusal-nothing-to-show = أجب أولًا؛ تظهر الإجابة مع الحكم.
refusal-one-more-try = بقيت محاولة واحدة: أجب مرة أخرى، أو قل هل أصبت.
refusal-nothing-before = لا شيء يُتراجع عنه.
refusal-no-verdict = لا حكم يمكن تغييره.
refusal-not-a-quiz = لا يُسلَّم إلا الاختبار.
refusal-quiz-undo = لا تراجع عن إجابة في الاختبار.
refusal-quiz-overruling = لا يُغيَّر حكم أثناء الاختبار؛ يمكن ذلك بعده، في النتيجة.
refusal-quiz-hint = لا تلميحات في الاختبار.
refusal-no-question = لا سؤال مطروح الآن.

## Plain lines
## The words after a colon are those of `terminal::command`.

lines-cue-flip = اضغط Enter لإظهار الإجابة، أو اكتبها.
lines-cue-self = اضغط Enter لإظهار الإجابة.
lines-cue-rate = قيّم نفسك: { $ratings }. Enter: جيدة.
lines-cue-typed = اكتب الإجابة. Enter وحده: لا أعرف.
lines-cue-unit = اكتب العدد مع وحدته. Enter وحده: لا أعرف.
lines-cue-options-held = «:خيارات» تعرض الخيارات.
lines-cue-list = اكتب { PLURAL($n) ->
    [zero] ما تعرفه.
    [one] إجابة واحدة.
    [two] إجابتين بينهما «؛».
    [few] { $n } إجابات بينها «؛».
    [many] { $n } إجابة بينها «؛».
   *[other] { $n } إجابة بينها «؛».
}
lines-cue-holes = اكتب { PLURAL($n) ->
    [zero] ما تعرفه.
    [one] إجابة واحدة.
    [two] إجابتين بالترتيب بينهما «؛».
    [few] { $n } إجابات بالترتيب بينها «؛».
    [many] { $n } إجابة بالترتيب بينها «؛».
   *[other] { $n } إجابة بالترتيب بينها «؛».
}
lines-cue-choice = اكتب رقم الخيار الصحيح.
lines-cue-multiple = اكتب أرقام كل الخيارات الصحيحة، وبينها فواصل.
lines-cue-ordering = اكتب الأرقام بالترتيب الصحيح، وبينها فواصل.
lines-cue-matching = اكتب لكل سطر على التوالي الرقم الذي يناسبه، وبين الأرقام فواصل.
lines-cue-almost = حاول مرة أخرى. «:صح» إن كنت على صواب؛ «:خطأ» أو Enter وحده إن أخطأت.
lines-blank = [فراغ]
lines-blank-hint = [فراغ: { $hint }]
lines-greeting = «:مساعدة» تعرض الأوامر.
lines-go-on = اضغط Enter للمتابعة.
lines-too-long = أقصى طول للسطر { CODE("1 MiB") }.
lines-match-with = صِل كلًّا منها بواحد مما يلي:
lines-help = الأوامر: :تلميح، :خيارات، :تخط، :تراجع، :صح (كنت على صواب)، :خطأ (أخطأت)، :أوقف (البطاقة)، :أعد (السؤال)، :وقت (الباقي منه)، :خروج، :مساعدة (هذه القائمة). وتكفي الحروف على الترتيب نفسه: { CODE(":h :o :s :u :! :w :x :r :t :q :?") }، أو الحروف العربية على المفاتيح نفسها.
lines-help-quiz = الأوامر: :تخط، :أوقف (البطاقة)، :سلم (الاختبار)، :أعد (السؤال)، :وقت (الباقي منه)، :خروج (والمتابعة لاحقًا)، :مساعدة (هذه القائمة). وتكفي الحروف على الترتيب نفسه: { CODE(":s :x :f :r :t :q :?") }، أو الحروف العربية على المفاتيح نفسها.
lines-suspended = أُوقفت { $card }، فلا تُعرض بعد الآن. للتراجع: «:تراجع» أو { CODE("daris undo") }.
lines-time = الوقت المنقضي: { $minutes }.
lines-time-left = الوقت الباقي: { $minutes }.

## Lists

dash-due = المستحقة { $n }
dash-new = الجديدة { $n }
dash-today = اليوم: المستحقة { $due }، والجديدة { $new }.
dash-streak = المواظبة: { PLURAL($n) ->
    [zero] لا أيام بعد
    [one] يوم واحد
    [two] يومان متتاليان
    [few] { $n } أيام متتالية
    [many] { $n } يومًا متتاليًا
   *[other] { $n } يوم متتالٍ
}.
dash-next-study = التالي: { CODE("daris study") }
dash-next-ahead = انتهى عمل اليوم. للمتابعة ببطاقات لم يحن موعدها: { CODE("daris study --ahead") }
dash-none = لا مجموعة قيد المذاكرة. لعرض كل المجموعات: { CODE("daris deck list") }
dash-no-decks = لا مجموعات هنا. لمذاكرة المجموعات المرفقة: { CODE("env -u DARIS_DECKS daris study") }
dash-quiz = الاختبار { $number } ينتظر: أُجيب عن { $n } من { $of }. للمتابعة: { $command }
list-cards = { PLURAL($n) ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $n } بطاقات
    [many] { $n } بطاقة
   *[other] { $n } بطاقة
}
coverage-facts = بطاقات كل حقيقة
coverage-unasked = حقائق بلا بطاقات: { $n } من { $all }
coverage-strays = بطاقات لا تذكر حقيقة، أو تذكر ما ليس في القائمة: { $n } من { $all }
coverage-no-ref = بلا { CODE("ref") }
coverage-other-ref = { CODE("ref") }: { $text }
coverage-unknown = { PLURAL($n) ->
    [zero] لا حقائق بهذه المعرّفات: { $ids }
    [one] لا حقيقة بهذا المعرّف: { $ids }
    [two] لا حقيقتين بهذين المعرّفين: { $ids }
    [few] لا حقائق بهذه المعرّفات: { $ids }
    [many] لا حقائق بهذه المعرّفات: { $ids }
   *[other] لا حقائق بهذه المعرّفات: { $ids }
}
coverage-twice = { $place }: سبق المعرّف { $id } في السطر { $first }؛ لم يُحتسب هذا السطر.
coverage-no-id = { $place }: هذا السطر بلا معرّف؛ لم يُحتسب.
list-in-study = قيد المذاكرة
list-not-in-study = ليست قيد المذاكرة
start-done = { $deck } الآن قيد المذاكرة. التالي: { CODE("daris study") }
stop-done = { $deck } لم تعد قيد المذاكرة؛ ما تعلّمته باقٍ.
    للعودة إليها: { CODE("daris deck start ", $deck) }
menu-start = المجموعة التي تبدأ مذاكرتها:
menu-stop = المجموعة التي تتوقف مذاكرتها:
menu-none-to-start = كل المجموعات قيد المذاكرة. التالي: { CODE("daris study") }
menu-number = اكتب رقمها؛ Enter وحده لا يختار شيئًا.
menu-keys = 1 إلى { $n }، ↑ ↓ · Enter: اختيار · q خروج

study-first-start = { PLURAL($n) ->
    [zero] لا مجموعة مرفقة قيد المذاكرة.
    [one] المجموعة المرفقة الآن قيد المذاكرة.
    [two] المجموعتان المرفقتان الآن قيد المذاكرة.
    [few] المجموعات المرفقة، وعددها { $n }، الآن قيد المذاكرة.
    [many] المجموعات المرفقة، وعددها { $n }، الآن قيد المذاكرة.
   *[other] المجموعات المرفقة، وعددها { $n }، الآن قيد المذاكرة.
} لتغيير ذلك: { CODE("daris deck stop") }
study-done = لا شيء مستحق، ولم تبقَ بطاقة جديدة لليوم.
    للمتابعة ببطاقات لم يحن موعدها: { CODE("daris study --ahead") }
study-done-ahead = لم تبقَ بطاقة لليوم. لعرض كل المجموعات: { CODE("daris deck list") }
study-no-good-card = لا بطاقة في المجموعات تصلح للعرض. لمعرفة السبب: { CODE("daris deck check") }
study-none-tagged = لا بطاقة بهذا الوسم في المجموعات التي قيد المذاكرة. لعرض كل المجموعات: { CODE("daris deck list") }
study-shipped-left = المجموعات المرفقة ليست قيد المذاكرة. لمذاكرتها أيضًا: { CODE("daris deck start ", $decks) }
study-gone = المجموعة { $deck } قيد المذاكرة ولم يُعثر عليها؛ ما تعلّمته باقٍ. لإيقافها: { CODE("daris deck stop ", $deck) }
study-has-problems = في { $path } { PLURAL($n) ->
    [zero] لا مشكلة
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $n } مشكلات
    [many] { $n } مشكلة
   *[other] { $n } مشكلة
}؛ تُرك ما فيه خطأ. للاطلاع: { CODE("daris deck check ", $word) }

stats-cards = { PLURAL($n) ->
    [zero] 0 بطاقة
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $n } بطاقات
    [many] { $n } بطاقة
   *[other] { $n } بطاقة
}: الجديدة { $new }، المستحقة { $due }، المحفوظة { $learned }.
stats-reviews = { PLURAL($n) ->
    [zero] لا مراجعات بعد
    [one] مراجعة واحدة
    [two] مراجعتان
    [few] { $n } مراجعات
    [many] { $n } مراجعة
   *[other] { $n } مراجعة
}. مراجعات اليوم: { $today }.
stats-retention = نسبة التذكّر في 30 يومًا: { $percent }%.
stats-retention-none = نسبة التذكّر في 30 يومًا: لا بيانات بعد.

score-none = لا نتيجة بعد. التالي: { CODE("daris quiz") }
score-percent = { $percent }%
score-points = { $points } من { $possible }
score-passed = ناجح
score-failed = غير ناجح
score-trend = المسار: { $blocks }
score-trend-plain = آخر النتائج، وعددها { $n }: { $percents }.
score-accepted = احتُسبت صحيحة: { $card }.

result-heading = الاختبار { $number }، { $day }: { $title }
result-open = لم يكتمل: أُنجز { $n } من { PLURAL($of) ->
    [zero] 0 بطاقة
    [one] بطاقة واحدة
    [two] بطاقتين
    [few] { $of } بطاقات
    [many] { $of } بطاقة
   *[other] { $of } بطاقة
}.
result-resume = للمتابعة: { CODE("daris quiz --resume ", $number) }
result-finish = للتسليم: { CODE("daris quiz --finish ", $number) }
result-expected = المتوقع بحسب الذاكرة: { $points } من { PLURAL($possible) ->
    [zero] 0 درجة
    [one] درجة واحدة
    [two] درجتين
    [few] { $possible } درجات
    [many] { $possible } درجة
   *[other] { $possible } درجة
}.
result-points = نتيجتك { $points } من { PLURAL($possible) ->
    [zero] 0 درجة
    [one] درجة واحدة
    [two] درجتين
    [few] { $possible } درجات
    [many] { $possible } درجة
   *[other] { $possible } درجة
}: { $percent }%.
result-passed = نجحت: كان المطلوب { $mark }%.
result-failed = لم تنجح: كان المطلوب { $mark }%.
result-time = الوقت: { $minutes } د { $seconds } ث.
result-unanswered = بلا إجابة: { PLURAL($n) ->
    [zero] 0 بطاقة
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $n } بطاقات
    [many] { $n } بطاقة
   *[other] { $n } بطاقة
}.
result-overridden = غيّرت { PLURAL($n) ->
    [zero] 0 حكم
    [one] حكمًا واحدًا
    [two] حكمين
    [few] { $n } أحكام
    [many] { $n } حكمًا
   *[other] { $n } حكم
}.
result-sections = بحسب الأقسام:
result-tags = بحسب الوسوم:
result-section = القسم { $n }
result-part = { $title }: { $points } من { $possible }، { $percent }%
result-again = للمراجعة:
result-question = { $n }) { $prompt }
result-card = { $card }: { $points } من { PLURAL($possible) ->
    [zero] 0 درجة
    [one] درجة واحدة
    [two] درجتين
    [few] { $possible } درجات
    [many] { $possible } درجة
   *[other] { $possible } درجة
}
result-reply = إجابتك: { $reply }
result-not-answered = بلا إجابة.
result-gone = لم تعد هذه البطاقة في أي مجموعة.
result-accept = إن كانت إحدى إجاباتك صحيحة: { CODE("daris scores accept ", $number, " CARD") }

history-empty = لم يحدث شيء بعد. التالي: { CODE("daris study") }
history-line = { $day }  { $what }
history-line-undone = { $day }  { $what } (تم التراجع عنه)
history-review = { $card }: { $rating }، تعود { PLURAL($n) ->
    [zero] في اليوم نفسه
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يومًا
   *[other] بعد { $n } يوم
}
history-miss = { $card }: { $rating }، تعود في اليوم نفسه
history-undo = { $card }: تم التراجع
history-undo-earlier = حدث أسبق: تم التراجع عنه
history-suspend = { $card }: أُوقفت
history-resume = { $card }: تُعرض من جديد
history-start = { $deck }: قيد المذاكرة
history-stop = { $deck }: لم تعد قيد المذاكرة
history-quiz-start = اختبار من { PLURAL($n) ->
    [zero] 0 بطاقة
    [one] بطاقة واحدة
    [two] بطاقتين
    [few] { $n } بطاقات
    [many] { $n } بطاقة
   *[other] { $n } بطاقة
}: بدأ
history-quiz-right = { $card }: إجابة صحيحة في الاختبار
history-quiz-wrong = { $card }: إجابة خاطئة في الاختبار
history-quiz-answered = { $card }: أُجيب عنها في الاختبار
history-quiz-learned = { $card }: سُجّلت لها مراجعة من الاختبار
history-quiz-unanswered = { $card }: بلا إجابة في الاختبار
history-quiz-leave = الاختبار: تُرك ليُتابع لاحقًا
history-quiz-end = الاختبار: انتهى

undo-done = تم التراجع: { $card }. لمعرفة ما حدث: { CODE("daris history") }
undo-quiz = تم التراجع عن { PLURAL($n) ->
    [zero] 0 مراجعة
    [one] مراجعة واحدة
    [two] مراجعتين
    [few] { $n } مراجعات
    [many] { $n } مراجعة
   *[other] { $n } مراجعة
} من الاختبار { $quiz }. نتيجته باقية: { CODE("daris scores show ", $quiz) }
undo-quiz-unlearned = لم يُتراجع عن شيء: لم تُسجَّل أي مراجعة من الاختبار { $quiz }. للتراجع عمّا قبله ({ $card }): { CODE("daris undo --before-quiz") }
undo-nothing = لا شيء يُتراجع عنه. التالي: { CODE("daris study") }

grade-share = نصيب الرد من الدرجات: { $percent }%.
grade-missing = الناقص: { $text }
grade-self = في الجلسة يحكم المتعلّم على هذه البطاقة بنفسه؛ وهنا تُطبَّق القواعد المعتادة.
grade-step = { $n }. { $step }
grade-quoted = «{ $text }»

step-read = ما يُقارن: { $texts }.
step-against = أهي «{ $right }»؟
step-normal = بعد توحيد الكتابة: الإجابة «{ $right }»، الرد «{ $given }».
step-digits = بعد كتابة الأعداد بالأرقام: الإجابة «{ $right }»، الرد «{ $given }».
step-dates = يُقرأ كلاهما على أنه تاريخ.
step-numbers = يُقرأ كلاهما على أنه عدد بوحدته.
step-rival = الرد إجابة بطاقة أخرى، أو خيار خاطئ.
step-folded = بعد توحيد ما يكثر الخلط فيه: الإجابة «{ $right }»، الرد «{ $given }».
step-distance = { PLURAL($n) ->
    [zero] كل الحروف صحيحة
    [one] خطأ في حرف واحد
    [two] خطأ في حرفين
    [few] خطأ في { $n } أحرف
    [many] خطأ في { $n } حرفًا
   *[other] خطأ في { $n } حرف
}: ضمن الحد المسموح لكل كلمة.
step-too_far = الأخطاء في الحروف أكثر من أن تُعدّ زلّة، أو في الرد كلمات أخرى.
step-nearest = { PLURAL($n) ->
    [zero] يُكتب كما تُكتب إجابة أخرى.
    [one] بينه وبين إجابة أخرى حرف واحد.
    [two] بينه وبين إجابة أخرى حرفان.
    [few] بينه وبين إجابة أخرى { $n } أحرف.
    [many] بينه وبين إجابة أخرى { $n } حرفًا.
   *[other] بينه وبين إجابة أخرى { $n } حرف.
}
step-found = ما وُجد: { $reason }
step-judged = الحكم: { $reason }

kind-basic = سؤال وإجابة
kind-choice = خيار صحيح واحد
kind-multiple = عدة خيارات صحيحة
kind-true_false = صح أو خطأ
kind-cloze = نص فيه فراغات
kind-list = قائمة
kind-numeric = عدد
kind-ordering = ترتيب
kind-matching = توصيل

show-card = { $card }: { $kind }، تُعرض بطريقة: { $mode }
show-place = { $place }
show-source = المصدر: { $text }
show-tags = الوسوم: { $text }
show-wrong = الخيارات الخاطئة: { $text }
show-new = جديدة: لم تُعرض بعد.
show-state = تُستحق { $due }، الثبات { PLURAL($stability) ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $stability } أيام
    [many] { $stability } يومًا
   *[other] { $stability } يوم
}، الصعوبة { $difficulty } من 10، التذكّر { $percent }%، { PLURAL($reviews) ->
    [zero] 0 مراجعة
    [one] مراجعة واحدة
    [two] مراجعتان
    [few] { $reviews } مراجعات
    [many] { $reviews } مراجعة
   *[other] { $reviews } مراجعة
}، { PLURAL($lapses) ->
    [zero] لم تُنسَ قط
    [one] نُسيت مرة واحدة
    [two] نُسيت مرتين
    [few] نُسيت { $lapses } مرات
    [many] نُسيت { $lapses } مرة
   *[other] نُسيت { $lapses } مرة
}.
show-suspended = موقوفة: لا تُعرض.

check-summary = نتيجة الفحص في { PLURAL($decks) ->
    [zero] 0 مجموعة
    [one] مجموعة واحدة
    [two] مجموعتين
    [few] { $decks } مجموعات
    [many] { $decks } مجموعة
   *[other] { $decks } مجموعة
}{ PLURAL($papers) ->
    [zero] { "" }
    [one] { "" } وورقة واحدة
    [two] { "" } وورقتين
    [few] { "" } و{ $papers } أوراق
    [many] { "" } و{ $papers } ورقة
   *[other] { "" } و{ $papers } ورقة
}: { PLURAL($errors) ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $errors } أخطاء
    [many] { $errors } خطأً
   *[other] { $errors } خطأ
}، { PLURAL($warnings) ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $warnings } تحذيرات
    [many] { $warnings } تحذيرًا
   *[other] { $warnings } تحذير
}.

## الفحص

doctor-data = البيانات: { $path }
doctor-settings = الإعدادات: { $path }
doctor-settings-none = الإعدادات: لا ملف لها بعد، ومكانه { $path }
doctor-store = المخزن سليم، { PLURAL($n) ->
    [zero] ولا أحداث فيه بعد
    [one] وفيه حدث واحد
    [two] وفيه حدثان
    [few] وفيه { $n } أحداث
    [many] وفيه { $n } حدثًا
   *[other] وفيه { $n } حدث
}.
doctor-store-read-only = المخزن سليم، { PLURAL($n) ->
    [zero] ولا أحداث فيه بعد
    [one] وفيه حدث واحد
    [two] وفيه حدثان
    [few] وفيه { $n } أحداث
    [many] وفيه { $n } حدثًا
   *[other] وفيه { $n } حدث
}. لكن الكتابة فيه غير ممكنة فلن تُحفظ أي إجابة: اسمح بالكتابة في المجلد والملف.
doctor-store-mended = المخزن سليم، { PLURAL($n) ->
    [zero] ولا أحداث فيه بعد
    [one] وفيه حدث واحد
    [two] وفيه حدثان
    [few] وفيه { $n } أحداث
    [many] وفيه { $n } حدثًا
   *[other] وفيه { $n } حدث
}. وما يُحفظ بجانبها للسرعة لم يكن صحيحًا فأُعيد بناؤه.
doctor-store-damaged = المخزن تالف ({ $reason }). انسخ الملف إلى مكان آخر قبل أي شيء، ثم استعده من نسخة احتياطية.
doctor-decks = المجموعات: { $n }، منها قيد المذاكرة: { $started }.
doctor-problems = { PLURAL($n) ->
    [zero] لا مشكلات
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $n } مشكلات
    [many] { $n } مشكلة
   *[other] { $n } مشكلة
} في المجموعات والأوراق. لعرضها: { CODE("daris deck check") }
doctor-language = لغة البرنامج: العربية.
doctor-locale = لغة النظام: { $locale }
doctor-locale-none = لغة النظام: غير محددة.
doctor-locale-bytes = لغة النظام: { $locale }، واسمها لا يذكر { CODE("UTF-8") }. إن ظهرت الحروف رموزًا فاختر ما يذكره: { CODE("export LC_ALL=C.UTF-8") }
doctor-window = النافذة: الأعمدة { $columns }، والأسطر { $rows }.
doctor-no-window = النافذة: لا نافذة، فالنص يذهب إلى ملف أو برنامج آخر.
doctor-terminal = الطرفية: { $name }
doctor-order = النص من اليمين إلى اليسار: { $way }. المطلوب: { $word }.
doctor-kitty = يمكن لطرفية { CODE("kitty") } أن تترك ترتيب السطر كله لبرنامج دارس: اكتب { $there } في الملف { CODE("kitty.conf") }، وأعد تشغيلها، ثم اختر الطريقة الأولى هنا.
doctor-look = الجملة نفسها بكل طريقة. الصحيحة هي التي أول كلمة فيها من اليمين «سلام»، وحروفها متصلة، ونقطتها في أقصى اليسار بعد القوس.
doctor-sample = سلام بلا حرب: 28 نوفمبر 1912 (الأول).
doctor-which = أي منها تظهر صحيحة؟
doctor-keep = هل تُحفظ { $word } في { $path }؟
doctor-kept = حُفظت: { $word }. لتغييرها: { CODE("daris doctor") }
doctor-not-kept = لم يتغير شيء. لأمر واحد فقط: { $flag }

order-terminal = ترتبه الطرفية
order-app = يرتبه برنامج دارس
order-words = يرتب برنامج دارس الكلمات، والطرفية حروفها
order-off = لا يرتبه أحد

question-cue = ن/ل
question-again = اكتب «ن» للموافقة أو «ل» للرفض، ثم Enter.

## Papers to print

sheet-title = اختبار
sheet-name = الاسم
sheet-date = التاريخ
sheet-version = النموذج
sheet-total = مجموع الدرجات
sheet-time = الزمن بالدقائق
sheet-pass = درجة النجاح
sheet-penalty = يُخصم من درجة السؤال عن الاختيار الخاطئ
sheet-points = الدرجة
sheet-several = ضع علامة على كل إجابة صحيحة.
sheet-order = رقّم العناصر بالترتيب الصحيح.
sheet-match = اكتب أمام كل عنصر حرف ما يناسبه.
sheet-picture = صورة
sheet-key = نموذج الإجابة
sheet-seed = بذرة السحب العشوائي
sheet-also = يُقبل أيضًا
sheet-needed = المطلوب
sheet-source = المصدر

## When a command fails

fail-error = خطأ: { $what }
fail-place = {"  "}--> { $place }
fail-help = مساعدة: { $help }
fail-did-you-mean = مساعدة: هل قصدت { $name }؟

# What clap finds wrong with a command line.
usage-unknown = الوسيط { $arg } غير معروف
usage-command = الأمر { $command } غير معروف
usage-missing = لم تُذكر هذه الوسائط المطلوبة:
usage-arg = {"  "}{ $arg }
usage-twice = لا يُذكر الوسيط { $arg } إلا مرة واحدة
usage-with = لا يجتمع { $arg } و{ $other }
usage-with-these = لا يجتمع { $arg } مع:
usage-too-many = القيمة { $value } زائدة: لا تُنتظر مع { $arg }
usage-no-value = لم تُذكر قيمة { $arg }
usage-value = القيمة { $value } لا تصلح مع { $arg }
usage-value-wanted = القيمة { $value } لا تصلح مع { $arg }: { $wanted }
usage-possible = {"  "}[القيم الممكنة: { $values }]
usage-needs-whole = المطلوب عدد صحيح
usage-needs-from-one = المطلوب عدد صحيح لا يقل عن 1
usage-needs-retention = المطلوب عدد من { CODE("0.70") } إلى { CODE("0.99") }
usage-needs-time = المطلوب مدة مثل { CODE("90s") } أو { CODE("10m") } أو { CODE("1h30m") }
usage-needs-percent = المطلوب عدد من 0 إلى 100
usage-needs-share = المطلوب عدد من 0 إلى 1، مثل { CODE("0.25") }
usage-name = { $name }
usage-similar-command = {"  "}{ PLURAL($n) ->
    [zero] لا شيء يشبه { $names }
    [one] هل قصدت الأمر { $names }؟
    [two] هل قصدت أحد الأمرين: { $names }؟
    [few] هل قصدت أحد هذه الأوامر: { $names }؟
    [many] هل قصدت أحد هذه الأوامر: { $names }؟
   *[other] هل قصدت أحد هذه الأوامر: { $names }؟
}
usage-similar-arg = {"  "}{ PLURAL($n) ->
    [zero] لا شيء يشبه { $names }
    [one] هل قصدت الوسيط { $names }؟
    [two] هل قصدت أحد الوسيطين: { $names }؟
    [few] هل قصدت أحد هذه الوسائط: { $names }؟
    [many] هل قصدت أحد هذه الوسائط: { $names }؟
   *[other] هل قصدت أحد هذه الوسائط: { $names }؟
}
usage-similar-value = {"  "}{ PLURAL($n) ->
    [zero] لا شيء يشبه { $names }
    [one] هل قصدت القيمة { $names }؟
    [two] هل قصدت إحدى القيمتين: { $names }؟
    [few] هل قصدت إحدى هذه القيم: { $names }؟
    [many] هل قصدت إحدى هذه القيم: { $names }؟
   *[other] هل قصدت إحدى هذه القيم: { $names }؟
}
usage-tip-value = {"  "}ليُقرأ { $name } على أنه قيمة، اكتب { CODE("-- ", $name) }
usage-tip-command = {"  "}يوجد أمر { $name }؛ لاستخدامه احذف { CODE("--") } من أوله
usage-usage = الاستخدام: { $usage }

fail-output = تعذّرت كتابة المخرجات: { $reason }
    .help = { CODE("daris --help") }
fail-needs-person = يلزم اختيار مجموعة، وليس هنا من يُسأل
    .help = { $instead }
fail-grade-nothing = لا شيء يُصحَّح
    .help = { CODE("daris grade DECK CARD REPLY") } أو { CODE("daris grade --expected TEXT --given TEXT") }
fail-grade-mixed = لبطاقة المجموعة ({ $given }) إجاباتها؛ أما { CODE("--expected, --given, --also, --other, --language") } فلنص من غير مجموعة
    .help = { CODE("daris grade DECK CARD REPLY") } أو { CODE("daris grade --expected TEXT --given TEXT") }
fail-grade-card = تُصحَّح هنا بطاقة من { $given }، فيلزم ذكر البطاقة والرد
    .help = { CODE("daris grade DECK CARD REPLY") }
fail-grade-text = يلزم { CODE("--expected") } و{ CODE("--given") } معًا
    .help = { CODE("daris grade --expected TEXT --given TEXT") }
fail-grade-option = الإعداد { $given } بلا قيمة
    .help = اكتبه هكذا: { CODE("KEY=VALUE") }، مثل { CODE("typos=accept") } أو { CODE("grading=lenient") }
fail-unclear-reply = لا يمكن أخذ هذا الرد: { $reason }
    .help = { CODE("daris deck show ", $deck, " ", $card) }
fail-no-home = لا يوجد مجلد منزلي يُحفظ فيه شيء
    .help = حدّد مجلدًا: { CODE("daris --data DIR") }
fail-no-decks-folder = لا يوجد مجلد { $path }
    .help = حدّد مجلدًا موجودًا: { CODE("daris --decks DIR") }
fail-no-deck-here = لا مجموعة للمذاكرة في { $path }
    .help = { CODE("daris deck list") }
fail-outside-folder = مع { CODE("--decks") } يُستخدم ذلك المجلد وحده، وليس { $path } فيه
    .help = اكتب الأمر من غير { CODE("--decks") }
fail-one-folder = مع { CODE("--decks") } كل مجموعات المجلد قيد المذاكرة؛ لا تُبدأ واحدة منها ولا تُوقف
    .help = اكتب الأمر من غير { CODE("--decks") }
fail-unknown-name = ليس { $name } مجموعة ولا ملفًّا ولا وسمًا
    .help = { CODE("daris deck list") }
fail-unknown-deck = لا توجد مجموعة { $name }
    .help = { CODE("daris deck list") }
fail-unknown-tag = لا بطاقة لها الوسم { $name }
    .help = لمعرفة وسوم بطاقات مجموعة: { CODE("daris deck show DECK") }
fail-unknown-card = لا توجد بطاقة { $name }
    .help = { CODE("daris deck show ", $deck) }
fail-no-quiz = لا يوجد اختبار { $number }
    .help = { CODE("daris scores") }
fail-quiz-none-left = لا اختبار ينتظر المتابعة
    .help = { CODE("daris scores") }
fail-quiz-over = الاختبار { $number } انتهى
    .help = { CODE("daris scores show ", $number) }
fail-quiz-gone = لم يعد شيء مما بقي من بطاقات الاختبار { $number } في أي مجموعة
    .help = { CODE("daris quiz --finish ", $number) }
fail-quiz-lacks = { PLURAL($n) ->
    [zero] لم يُعثر على ما بقي من مجموعات الاختبار { $number }: { $decks }
    [one] لم يُعثر على مجموعة بقيت أسئلة منها في الاختبار { $number }: { $decks }
    [two] لم يُعثر على مجموعتين بقيت أسئلة منهما في الاختبار { $number }: { $decks }
    [few] لم يُعثر على مجموعات بقيت أسئلة منها في الاختبار { $number }: { $decks }
    [many] لم يُعثر على مجموعات بقيت أسئلة منها في الاختبار { $number }: { $decks }
   *[other] لم يُعثر على مجموعات بقيت أسئلة منها في الاختبار { $number }: { $decks }
}
    .help = أعد الناقص إلى مكانه وتابع الاختبار، أو سلّمه كما هو: { CODE("daris quiz --finish ", $number) }
fail-quiz-again-gone = لم تعد أي مجموعة تحوي بطاقة من الاختبار { $number }
    .help = { CODE("daris scores show ", $number) }
fail-accept-open = الاختبار { $number } لم ينتهِ
    .help = { CODE("daris quiz --finish ", $number) }
fail-accept-no-card = لا توجد بطاقة { $name } في الاختبار { $number }
    .help = { CODE("daris scores show ", $number) }
fail-accept-right = إجابة { $card } في الاختبار { $number } صحيحة أصلًا
    .help = { CODE("daris scores show ", $number) }
fail-accept-unanswered = لم يُجب عن { $card } في الاختبار { $number }، فلا إجابة تُقبل
    .help = { CODE("daris scores show ", $number) }
fail-no-good-card = لا بطاقة في { $path } تصلح للعرض
    .help = { CODE("daris deck check ", $word) }
fail-print-exists = الملف { $path } موجود من قبل
    .help = حدّد ملفًّا آخر، أو أضف { CODE("--force") } لاستبداله
fail-print = تعذّرت كتابة { $path }: { $reason }
fail-print-versions = عدد النماذج من 1 إلى { $most }
fail-bad-facts = تعذّرت قراءة الحقائق من { $path }: { $reason }
    .help = { CODE("daris deck coverage --help") }
fail-no-facts = ليس في { $path } حقيقة لها معرّف
    .help = ابدأ كل صف في جدول أو بند في قائمة بصيغة { CODE("Markdown") } بمعرّف، مثل: { CODE("- F01 ...") }
fail-bad-paper = لا يمكن إعداد اختبار من { $path }
fail-variable = قيمة المتغير { $name } المطلوبة: { $wanted }، لا { $found }
    .help = { CODE("unset ", $name) }
wanted-DARIS_NOW = وقت مثل { CODE("2026-11-24T09:00:00+03:00") }
wanted-DARIS_SEED = عدد صحيح
wanted-DARIS_TICK = عدد صحيح بالملّي ثانية
wanted-DARIS_BIDI = { CODE("auto") } أو { CODE("terminal") } أو { CODE("app") } أو { CODE("words") } أو { CODE("off") }
fail-settings-unreadable = تعذّرت قراءة الإعدادات { $path }: { $reason }
    .help = اجعل الملف قابلًا للقراءة، أو احذفه
fail-settings-syntax = ليست الإعدادات بصيغة YAML صحيحة: { $reason }
    .help = اكتب كل إعداد هكذا: { CODE("key: value") }، مثل { CODE("new: 10") }
fail-settings-unwritable = لا يمكن الكتابة في الإعدادات { $path }: { $reason }
    .help = اسمح بالكتابة في المجلد والملف، أو اكتب فيه بنفسك: { $setting }
fail-settings-layout = لا يمكن إضافة سطر إلى الإعدادات { $path } كما هي مكتوبة
    .help = اكتب فيه بنفسك: { $setting }
fail-settings-twice = الإعداد { $key } مكتوب مرتين
    .help = أبقِ واحدًا منهما
fail-settings-key = لا يوجد إعداد { $key }
    .help = الإعدادات هي { CODE("decks, retention, new, limit, mode, lang, bidi, digits, color, plain") }
fail-settings-value = القيمة المطلوبة للإعداد { $key }: { $wanted }
    .help = صحّح ذلك السطر، أو احذفه
wanted-decks = قائمة مجلدات
wanted-retention = عدد من { CODE("0.70") } إلى { CODE("0.99") }
wanted-new = عدد صحيح
wanted-limit = عدد صحيح لا يقل عن 1
wanted-mode = { CODE("auto") } أو { CODE("flip") } أو { CODE("typed") } أو { CODE("choice") }
wanted-lang = { CODE("ar") } أو { CODE("en") }
wanted-bidi = { CODE("auto") } أو { CODE("terminal") } أو { CODE("app") } أو { CODE("words") } أو { CODE("off") }
wanted-digits = { CODE("latn") } أو { CODE("arab") }
wanted-color = { CODE("auto") } أو { CODE("always") } أو { CODE("never") }
wanted-plain = { CODE("true") } أو { CODE("false") }
fail-store-foreign = ليس { $path } مخزنًا لبرنامج دارس؛ تُرك كما هو
    .help = حدّد مجلدًا آخر: { CODE("daris --data DIR") }
fail-store-newer = كُتب { $path } بإصدار أحدث من برنامج دارس؛ تُرك كما هو
    .help = { CODE("cargo install --locked --path .") } في نسخة أحدث من المصدر
fail-store-corrupt = الملف { $path } تالف: { $reason }؛ تُرك كما هو
    .help = انسخ الملف إلى مكان آخر قبل كل شيء، ثم استعده من نسخة احتياطية
fail-store-read-only = لا يمكن الكتابة في { $path }
    .help = اجعل المجلد والملف قابلين للكتابة، أو حدّد مجلدًا آخر: { CODE("daris --data DIR") }
fail-store-full = امتلأ القرص الذي فيه { $path }
    .help = أفسح مكانًا، ثم اكتب الأمر مرة أخرى
fail-store-busy = { $path } يستخدمه برنامج آخر لا يتركه
    .help = أغلق البرنامج الآخر، ثم اكتب الأمر مرة أخرى
fail-store-io = لا يمكن استخدام { $path }: { $reason }
    .help = تحقق من المجلد، أو حدّد غيره: { CODE("daris --data DIR") }
fail-store-sqlite = تعطّل المخزن { $path }: { $reason }
    .help = اكتب الأمر مرة أخرى

# What the system says of a file.
system-not-regular = ليس ملفًّا عاديًّا
system-not-found = غير موجود ({ $said })
system-denied = لا إذن بذلك ({ $said })
system-no-folder = ليس مجلدًا ({ $said })
system-folder = هذا مجلد ({ $said })
system-read-only = لا يقبل إلا القراءة ({ $said })
system-full = لا مكان على القرص ({ $said })

fail-not-undoable = لا يمكن التراجع عن ذلك
    .help = { CODE("daris history") }

## Keys and signs of the terminal

screen-progress = { $n } من { $of }
screen-new = جديدة
screen-time-left = الوقت الباقي: { $time }
screen-card-time = لهذه البطاقة: { $time }
screen-answer = الإجابة:
screen-once-more = حاول مرة أخرى.
screen-rated = التقييم: { $rating }.
session-not-kept = لم يُحفظ ذلك: { $reason }. ما زال السؤال مطروحًا.

# The line of keys breaks at ` · `, and in a narrow window shows fewer of those in `-more` and
# `keys-after`, but always the last. Letters are those on Latin keys; Arabic ones on the same keys do
# as well.
keys-flip = المسافة: الإجابة
keys-flip-again = Tab: اقلبها
keys-type = Tab: اكتبها
keys-ratings = 1 إعادة ({ $again }) · 2 صعبة ({ $hard }) · 3 جيدة ({ $good }) · 4 سهلة ({ $easy })
keys-rating = Enter: جيدة
keys-typing-more = Esc خروج · :مساعدة
keys-clear = Esc مسح
keys-several-typed = { PLURAL($n) ->
    [zero] ما تعرفه
    [one] إجابة واحدة
    [two] إجابتان: أ؛ ب
    [few] { $n } إجابات: أ؛ ب
    [many] { $n } إجابة: أ؛ ب
   *[other] { $n } إجابة: أ؛ ب
}
keys-unit = مع الوحدة
keys-one = 1 إلى { $n }: اختيار
keys-several = 1 إلى { $n }: تحديد
keys-ordering = 1 إلى { $n } بالترتيب الصحيح
keys-matching = 1 إلى { $n } لكل سطر
keys-none = Enter: لا أعرف
keys-was-wrong = Enter: أخطأت
keys-was-right = ! كنت على صواب
keys-was-right-typing = :صح كنت على صواب
keys-pick = Enter: اختيار
keys-mark = Enter: تحديد
keys-take-back = Backspace: تراجع
keys-hand-in = Enter: تسليم
keys-more = s تخطٍّ · u تراجع · q خروج · ? المفاتيح
keys-options = o خيارات
keys-options-typing = Tab: خيارات
keys-hint = h تلميح
keys-hint-typing = :تلميح
keys-right = Enter: متابعة · w أخطأت
keys-wrong = Enter: متابعة · ! كنت على صواب
keys-after = u تراجع · q خروج
keys-more-quiz = s تخطٍّ · f تسليم الكل · q خروج · ? المفاتيح
keys-typing-quiz = :تخط · :سلم (الكل) · Esc خروج · :مساعدة
keys-ratings-quiz = هل أصبت؟ 1 لا · 2 بصعوبة · 3 نعم · 4 فورًا
keys-rating-quiz = Enter: نعم
keys-final = Enter: متابعة
keys-after-quiz = f تسليم الكل · q خروج
keys-help = المسافة أو Enter: إظهار الإجابة، متابعة · Tab: كتابتها
    1 2 3 4: تقييم · الأرقام والأسهم: اختيار
    h تلميح · o خيارات · s تخطٍّ · u تراجع · x إيقاف · q خروج
    وبالعربية من المفاتيح نفسها: ا خ س ع ء ض
    بعد الحكم: ! كنت على صواب · w أو ص أخطأت
    عند الكتابة تسبقها نقطتان: :تلميح :خيارات :تخط :تراجع :أوقف :خروج :صح :خطأ
keys-help-quiz = المسافة أو Enter: إظهار الإجابة، متابعة · Tab: كتابتها
    1 2 3 4: تقييم · الأرقام والأسهم: اختيار
    s تخطٍّ · x إيقاف · f تسليم الكل · q خروج، والمتابعة لاحقًا
    وبالعربية من المفاتيح نفسها: س ء ب ض
    عند الكتابة تسبقها نقطتان: :تخط :أوقف :سلم :خروج :وقت

## JSON lines

json-not-json = ليس هذا السطر JSON: { $reason }.
json-no-object = الرسالة كائن JSON، مثل { CODE("{\"reply\":\"text\"}") }.
json-unknown-field = لا يوجد حقل { $field }؛ استخدم { CODE("reply") } أو { CODE("rating") } أو { CODE("command") }.
json-not-one = في الرسالة واحد من { CODE("reply, rating, command") }؛ ويجوز أن يرافق التقييم الرد.
json-bad-rating = التقييم عدد من 1 إلى 4.
json-bad-reply = الرد نص أو عدد أو قائمة منهما.
json-unknown-command = الأمر واحد من { CODE("show, hint, options, skip, undo, accept, reject, suspend, finish, quit") }.


## Deck files: the problems of `daris deck check`, by code

problem-error = خطأ
problem-warning = تحذير
problem-said = { $severity }[{ $code }]: { $message }
problem-line = السطر { $line }

part-file = ملف المجموعة
part-deck = { CODE("`deck:`") }
part-source = { CODE("`source:`") }
part-defaults = { CODE("`defaults:`") }
part-card = البطاقة
part-distractor = الخيار الخاطئ
part-grading = { CODE("`grading:`") }
part-paper-file = ملف الورقة
part-paper = { CODE("`paper:`") }
part-section = القسم

shape-text = نص
shape-list = قائمة
shape-fields = حقول

slot-field = { CODE("`", $field, "`") }
slot-item = عنصر من { CODE("`", $field, "`") }

e100 = { $case ->
    [quote] علامة الاقتباس المفتوحة هنا لم تُغلق
    [after-quote] يستمر النص بعد علامة الاقتباس الأخيرة
    [escape] رمز غير معروف بعد { CODE("\\") } بين علامتي اقتباس مزدوجتين
    [bracket] الأقواس هنا لا تتطابق
    [colon] نقطتان بعدهما مسافة في غير موضعهما: النص الذي فيه «: » يوضع بين علامتي اقتباس
    [comment] تعليق يقطع هذا النص
    [layout] هذا السطر لا يحاذي ما فوقه
    [sign] لا يصح { $sign } هنا من غير علامتي اقتباس
    [control] لا يصح رمز التحكم { $sign } في مجموعة
    [cut-short] ليس هذا YAML: انتهى النص قبل أوانه
   *[other] ليس هذا YAML: { $detail }
}
    .help = { $case ->
        [quote] أغلقها بالعلامة نفسها؛ وعلامة الاقتباس داخل النص تُكتب { CODE("\\\"") } بين المزدوجتين و{ CODE("''") } بين المفردتين
        [after-quote] ضع النص كله بين علامتين من النوع الآخر، مثل { CODE("'She said \"yes\" twice'") }
        [escape] اكتب { CODE("\\\\") } لشرطة مائلة عكسية، أو استخدم علامتي اقتباس مفردتين
        [bracket] أغلق كل { CODE("{") } وكل { CODE("[") }؛ والنص الذي يبدأ بأحدهما يوضع بين علامتي اقتباس
        [colon] ضع النص كله بين علامتي اقتباس مزدوجتين
        [comment] ضع النص كله بين علامتي اقتباس مزدوجتين، أو انقل التعليق إلى سطر وحده
        [layout] أزِح الأسطر بالمسافات: شرطات البطاقات كلها في عمود واحد، وحقول البطاقة في عمود واحد
        [sign] ضع النص بين علامتي اقتباس مزدوجتين
        [control] احذفه
       *[other] انظر إلى هذا السطر والذي قبله: النص الذي فيه رموز خاصة يوضع بين علامتي اقتباس مزدوجتين
    }

e101 = هذا السطر مُزاح بعلامة جدولة (Tab)
    .help = أزِح الأسطر بالمسافات وحدها

e110 = { CODE("`", $key, "`") } مكتوب مرتين؛ والأول في { $first }
    .help = أبقِ واحدًا منهما

e112 = { $case ->
    [utf16] هذا الملف بترميز { CODE("UTF-16") }، لا { CODE("UTF-8") }
   *[other] ليس هذا نصًّا بترميز { CODE("UTF-8") }
}
    .help = { $case ->
        [utf16] احفظه بترميز { CODE("UTF-8") } في محرر النصوص، أو: { CODE("iconv -f UTF-16 -t UTF-8 ", $path) }
       *[other] احفظه بترميز { CODE("UTF-8") } في محرر النصوص؛ وإن كان ملفًّا عربيًّا قديمًا: { CODE("iconv -f WINDOWS-1256 -t UTF-8 ", $path) }
    }

e113 = { $case ->
    [anchor] { CODE("`&", $name, "`") } مرساة من YAML، ولا مكان لها في المجموعات
    [alias] { CODE("`", $name, "`") } إحالة من YAML، ولا مكان لها في المجموعات
    [tag] { CODE("`", $name, "`") } وسم من YAML، ولا مكان له في المجموعات
    [merge] { CODE("`<<`") } يدمج حقولًا، ولا مكان لذلك في المجموعات
   *[documents] يبدأ هنا مستند YAML ثانٍ؛ والملف لمجموعة واحدة
}
    .help = { $case ->
        [anchor] احذفها؛ والنص الذي يبدأ بعلامة { CODE("&") } يوضع بين علامتي اقتباس
        [alias] اكتب النص مرة أخرى؛ والنص الذي يبدأ بعلامة { CODE("*") } يوضع بين علامتي اقتباس
        [tag] احذفه؛ والنص الذي يبدأ بعلامة { CODE("!") } يوضع بين علامتي اقتباس
        [merge] اكتب الحقول كاملة
       *[documents] ضع ما يليه في ملف وحده، أو احذف هذا السطر
    }

e114 = { $case ->
    [bytes] هذا الملف كبير جدًّا: الحد { $n } { CODE("MiB") }
    [depth] التداخل هنا عميق جدًّا: الحد { $n } من المستويات
    [nodes] في هذا الملف أكثر مما يُحتمل: الحد { $n } من النصوص والقوائم
    [items] الأجزاء في { CODE("`", $field, "`") } كثيرة جدًّا: الحد { $n }
   *[problems] المشكلات أكثر من هذه، وعددها { $n }
}
    .help = { $case ->
        [depth] لا تحتاج المجموعة إلى هذا العمق؛ والنص الذي يبدأ بـ{ CODE("{") } أو { CODE("[") } يوضع بين علامتي اقتباس
        [problems] صحّح بعضها، ثم افحص مرة أخرى
        [items] اترك بعضها، أو اجعلها عدة بطاقات
       *[other] قسّمه إلى عدة مجموعات
    }

e115 = { $case ->
    [missing] لا يوجد ملف أو مجلد بهذا الاسم
    [no-file] ليس هذا ملفًّا عاديًّا
    [denied] ليس لك إذن بقراءة هذا
   *[other] تعذّرت قراءة هذا: { $detail }
}
    .help = { $case ->
        [missing] صحّح المسار؛ والمجموعات الموجودة: { CODE("daris deck list") }
        [no-file] انقله من هنا: المجموعة ملف قائم بذاته
        [denied] { CODE("chmod u+r ", $path) }
       *[other] { "" }
    }

e201 = ليس { CODE("`", $field, "`") } من حقول { $part }
    .help = { $case ->
        [near] هل قصدت { CODE("`", $to, "`") }؟
        [rename] اكتب { CODE("`", $to, ":`") } بدلًا منه
        [options] اكتب الصحيح في { CODE("`answer:`") } (وإن تعدد ففي { CODE("`answers:`") })، والخيارات الخاطئة في { CODE("`distractors:`") }
        [right] اكتب نص الصحيح في { CODE("`answer:`") }، وإن تعدد ففي { CODE("`answers:`") }؛ الحروف والأرقام لا تدل على شيء
        [kind] احذفه: نوع البطاقة يُعرف من حقولها الأخرى
        [under-deck] اكتبه تحت { CODE("`deck:`") } مُزاحًا
        [under-cards] اكتب البطاقات قائمة تحت { CODE("`cards:`") }، تبدأ كل منها بـ{ CODE("`- `") }
       *[unknown] الحقول هي { $fields }
    }

e202 = لا إجابة لهذه البطاقة
    .help = { $case ->
        [one] أضف { CODE("`", $field, ":`") }
       *[any] أضف { CODE("`answer:`") } أو { CODE("`answers:`") } أو { CODE("`numerical:`") } أو { CODE("`ordering:`") } أو { CODE("`matching:`") }
    }

e203 = { $case ->
    [other] لا يجتمع { CODE("`", $one, "`") } ({ $one-kinds }) و{ CODE("`", $other, "`") } ({ $other-kinds }) في بطاقة واحدة
   *[asks] لا يجتمع { CODE("`", $one, "`") } و{ CODE("`", $other, "`") } في بطاقة واحدة
}
    .help = { $case ->
        [true_false] احذف { CODE("`question:`") }: المطلوب هو العبارة في { CODE("`true_false:`") }
        [cloze] احذف { CODE("`question:`") }: المطلوب هو النص في { CODE("`cloze:`") }
       *[other] أبقِ حقول نوع واحد، أو اجعلهما بطاقتين
    }

e204 = { $case ->
    [blank] { $slot } فارغ
   *[missing] ينقص هنا { CODE("`", $field, "`") }
}
    .help = { $case ->
        [blank] اكتب فيه شيئًا، أو احذفه
       *[missing] أضف { CODE("`", $field, ":`") }
    }

e205 = { $case ->
    [id] المعرّف { CODE("`", $id, "`") } للبطاقة التي في { $first }
    [question] البطاقة التي في { $first } فيها السؤال نفسه، وكلتاهما بلا معرّف
   *[deck] المعرّف { CODE("`", $id, "`") } للمجموعة { $first }
}
    .help = { $case ->
        [question] ضع لكل منهما { CODE("`id:`") }، أو احذف إحداهما
       *[id] ضع لإحداهما { CODE("`id:`") } آخر
    }

e206 = { $case ->
    [right] «{ $text }» خيار خاطئ، وهو أيضًا إجابة صحيحة
   *[twice] «{ $text }» مكرر بين الخيارات الخاطئة
}
    .help = { $case ->
        [right] غيّره، أو احذفه
       *[twice] احذف أحدهما
    }

e207 = قيمة { CODE("`required`") } عدد صحيح من 1 إلى { $n }، وهو عدد الإجابات
    .help = احذفه لتُطلب الإجابات كلها

e208 = { $case ->
    [zero] يجب أن تزيد قيمة { CODE("`", $field, "`") } على 0
    [negative] لا تقل قيمة { CODE("`", $field, "`") } عن 0
    [most] لا تزيد قيمة { CODE("`", $field, "`") } على { $bound }، وقد كُتب «{ $given }»
    [range] قيمة { CODE("`", $field, "`") } من 0 إلى { $bound }، وقد كُتب «{ $given }»
    [whole] قيمة { CODE("`", $field, "`") } عدد صحيح لا يقل عن { $bound }، وقد كُتب «{ $given }»
    [time] المطلوب في { CODE("`", $field, "`") } مدة، وليس «{ $given }» مدة
   *[other] المطلوب في { CODE("`", $field, "`") } عدد، وليس «{ $given }» عددًا
}
    .help = { $case ->
        [zero] اكتب عددًا مثل 2 أو { CODE("0.5") }، أو احذفه
        [negative] اكتب عددًا مثل 2 أو { CODE("0.5") }، أو احذفه
        [most] اكتب عددًا أصغر، أو احذفه
        [range] اكتب عددًا بينهما، أو احذفه
        [whole] اكتب أرقامًا وحدها، مثل 12
        [time] اكتب ساعات ودقائق وثواني مثل { CODE("45m") } أو { CODE("90s") } أو { CODE("1h30m") }؛ والعدد وحده دقائق
       *[other] اكتب أرقامًا وحدها، مثل 1912 أو { CODE("3.5") }؛ واسم المعدود يُكتب في { CODE("`unit:`") }
    }

e209 = { $case ->
    [none] لا فراغ في هذا النص
    [open] هذا الفراغ لم يُغلق
   *[empty] لا شيء في هذا الفراغ
}
    .help = { $case ->
        [none] ضع المطلوب بين أقواس مزدوجة: { CODE("{{1912}}") }
        [open] اكتب { CODE("}}") } حيث ينتهي
       *[empty] اكتب المطلوب بين الأقواس: { CODE("{{1912}}") }
    }

e211 = { $case ->
    [few] يلزم في { CODE("`", $field, "`") } اثنان على الأقل
   *[twice] «{ $text }» مكرر في { CODE("`", $field, "`") }
}
    .help = { $case ->
        [few] أضف غيرها، أو اسأل بطريقة أخرى
       *[twice] يجب أن يختلف كل منها عن غيره، وإلا لم يُعرف المقصود
    }

e212 = ليس «{ $given }» صوابًا ولا خطأ
    .help = اكتب { CODE("true") } أو { CODE("false") }، صح أو خطأ، نعم أو لا، { CODE("yes") } أو { CODE("no") }

e213 = { $case ->
    [deck] لا توجد مجموعة «{ $name }»
    [tag] لا بطاقة في مجموعات هذا القسم لها الوسم «{ $name }»
   *[few] المطلوب لهذا القسم { PLURAL($wished) ->
        [zero] 0 بطاقة
        [one] بطاقة واحدة
        [two] بطاقتان
        [few] { $wished } بطاقات
        [many] { $wished } بطاقة
       *[other] { $wished } بطاقة
    }، و{ PLURAL($n) ->
        [zero] لا يوجد له شيء
        [one] لا يوجد له إلا واحدة
        [two] لا يوجد له إلا اثنتان
        [few] لا يوجد له إلا { $n }
        [many] لا يوجد له إلا { $n }
       *[other] لا يوجد له إلا { $n }
    }
}
    .help = { $case ->
        [few] زد المجموعات أو الوسوم أو الأنواع، أو اطلب عددًا أقل؛ لا تتكرر بطاقة، فقدّم القسم الذي يُسحب من أقل عدد
       *[other] { $advice ->
            [near] هل قصدت «{ $to }»؟
            [tags] لمعرفة وسوم مجموعاته: { CODE("daris deck show DECK") }
           *[decks] اكتب معرّف مجموعة، أو ملفها بالنسبة إلى مكان الورقة؛ والمجموعات الموجودة: { CODE("daris deck list") }
        }
    }

e214 = { $case ->
    [long] هذا المعرّف أطول من 64 حرفًا
    [blank] لا مسافات في المعرّف
   *[sign] لا يصح { $sign } في المعرّف
}
    .help = { $case ->
        [long] في المعرّف 64 على الأكثر من الحروف والأرقام و{ CODE("`.`") } و{ CODE("`_`") } و{ CODE("`-`") }
       *[sign] اكتب { CODE("`id: ", $to, "`") }؛ في المعرّف حروف وأرقام و{ CODE("`.`") } و{ CODE("`_`") } و{ CODE("`-`") }
    }

e215 = { $case ->
    [missing] لا يوجد { CODE("`cards:`") } في هذا الملف
    [empty] لا بطاقات تحت { CODE("`cards:`") }
   *[bare] البطاقات في أعلى الملف، من غير { CODE("`cards:`") }
}
    .help = { $case ->
        [bare] اكتب { CODE("`cards:`") } فوقها في سطر وحده
       *[missing] اكتب { CODE("`cards:`") }، وتحته البطاقة الأولى: { CODE("`- question: …`") }، ثم { CODE("`answer: …`") } في عمود { CODE("`question`") }
    }

e216 = { $case ->
    [card] المطلوب في البطاقة حقول مثل { CODE("`question:`") }، لا { $found }
    [part] المطلوب في { $part } حقول، لا { $found }
    [key] اسم الحقل ليس نصًّا
    [near] لا تكون قيمة { CODE("`", $field, "`") } «{ $given }»
    [word] لا تكون قيمة { CODE("`", $field, "`") } «{ $given }»
    [language] ليس «{ $given }» رمز لغة
   *[shape] المطلوب في { $slot } { $wanted }، لا { $found }
}
    .help = { $case ->
        [card] اكتب { CODE("`- question: …`") }، ثم { CODE("`answer: …`") } في عمود { CODE("`question`") }
        [part] اكتب الحقول تحته مُزاحة، كل حقل في سطر وحده
        [key] ضعه بين علامتي اقتباس
        [near] هل قصدت { CODE("`", $to, "`") }؟ القيم الممكنة: { $allowed }
        [word] القيم الممكنة: { $allowed }
        [language] اكتب رمزًا مثل { CODE("ar") } أو { CODE("en") } أو { CODE("pt-BR") }
        [answers] اكتب عدة إجابات صحيحة في { CODE("`answers:`") }، وطرق كتابة الواحدة في { CODE("`accept:`") }
        [colon] ضع النص الذي فيه «: » بين علامتي اقتباس
        [text] اكتب نصًّا واحدًا
        [list] اكتب { CODE("`", $field, ": [ … ]`") }، ولو لواحد
        [hyphens] ابدأ كل عنصر بـ{ CODE("`- `") }
       *[fields] اكتب الطرفين هكذا: { CODE("`left: right`") }، كل زوج في سطر وحده
    }
