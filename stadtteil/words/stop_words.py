"""Words that stand in every text, by language: nobody finds anything by them. Knows how words are folded."""

from __future__ import annotations

import functools

from stadtteil.words.folding import folded

_SAID = {
    "de": """aber all alle allem allen aller alles als also am an ander andere anderen anders auch auf
        aus bei beim bin bis bist da dabei dafür damit dann daran darauf darum das dass dazu dein
        deine dem den denen denn der deren des dessen dich die dies diese diesem diesen dieser
        dieses dir doch dort du durch ein eine einem einen einer eines einmal er es etwas euch euer
        für gegen geht gibt hab habe haben hat hatte hatten her hier hin ich ihm ihn ihnen ihr ihre
        ihrem ihren ihrer im immer in ins ist ja jede jeden jeder jedes jetzt kann kein keine keiner
        kommen kommt können konnte machen macht man manche mehr mein meine mich mir mit muss müssen
        nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinen seiner seit selbst
        sich sie sind so soll sollen sowie sonst über uhr um und uns unser unsere unter viel viele
        vom von vor war waren warum was weil wem wen wenn wer werden wie wieder will wir wird wo
        wollen wurde wurden zu zum zur zwischen""",
    "en": """about after all also am an and any are as at be been but by can could did do does for from
        had has have he her here him his how if in into is it its just more most my no not of on or
        our out over she so some such than that the their them then there these they this those to
        up us was we were what when where which who will with would you your""",
    "it": """ad agli ai al alla alle allo anche che chi ci come con cosa cui da dagli dai dal dalla dalle
        degli dei del della delle dello di dove ed era gli ha hanno ho il in io la le lei li lo loro
        lui ma mi ne negli nei nel nella nelle noi non nostro per più poi quella quello questa
        questo se si sono su sua sul sulla suo tra tutto un una uno vi voi""",
    "tr": """ama ancak artık az bana bazı ben beni bir biri birkaç biz bu buna bunu çok çünkü da daha de
        değil diye en gibi hem hep her hiç için ile ise kadar ki kim mi mı mu mü nasıl ne neden
        nerede niye o olan olarak oldu olur on ona onlar onu öyle sen siz sonra şu tüm var ve veya
        ya yani yok zaman""",
    "ru": """без бы был была были было быть во вот все всё всего вы где да даже для до его ее её если
        есть ещё за из или им их как ко когда которые который кто ли мы на над не нет ни но об он
        она они от по под при про со так также там то тоже только тот ты уже чем что чтобы эта эти
        это этот""",
    "uk": """або але без би був була були було бути вас ви від він вона вони все де для до за зі із їх їй
        йому його коли ми на над не немає ні об по при про со та так також там те ти тільки то тут
        це цей ці що щоб як яка яке який якщо які""",
    "ar": """أن إن أو أي إلى التي الذي الذين إذا بعد بين تم ثم حتى حول خلال ذلك عن عند عندما على غير فقط
        في فيه فيها قبل قد كان كانت كل كما لا لم لن له لها ليس ما مع من منذ نحن نحو هذا هذه هل هم
        هنا هناك هو هي وقد ولا وهو وهي يا""",
    "sq": """apo as ata ato aty ca çdo çfarë cila cili dhe do duke edhe është e ishte i ja janë jo ka
        kanë kë këtu kjo ku kur ky më mos mund në nga një nuk pa para pas për po prej që se sepse
        shumë si sipas të tek tyre une unë vetëm""",
    "fr": """ai au aux avec car ce cela ces cet cette chez comment dans de des dont du elle elles en est
        et été être eu fait il ils je la le les leur leurs lui ma mais me même mes moi mon ne nos
        notre nous on ont où ou par pas plus pour qu quand que qui sa sans se ses si son sont sur ta
        tout tous toute très tu un une vos votre vous""",
}
"""By the first part of a tag; other languages have none."""


@functools.cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words that a language's texts are full of, folded.

    >>> "fur" in stop_words("de-simple"), len(stop_words("nl"))
    (True, 0)
    """
    return frozenset(map(folded, _SAID.get(language.partition("-")[0], "").split()))
