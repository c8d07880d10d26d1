"""What other sites can show of the paper (embed contract v1): frames, data, fragments, script, oEmbed.

All ways show the same lists and projects, which are sorted once and handed to each of them. Each language
has its own of what shows words; the page that says how and the script are one for all.
"""

from collections.abc import Iterator

from stadtteil.engine.output import Output
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.site import Site
from stadtteil.outputs.embed import advice, data, fragment, frames, loader, oembed
from stadtteil.outputs.embed.showcase import Showcase
from stadtteil.outputs.plan_context import PlanContext


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield all that can be embedded, where there is a showcase to be shown, and the page that says how.

    Seen in a further language, a site has neither that page nor the script: they are there already.
    """
    if not funding_of(site).is_embeddable:
        return
    showcase = Showcase(site, context.layouts.shapes)
    if not site.is_translated:
        yield from advice.plan(showcase, context)
        yield from loader.plan()
    yield from frames.plan(showcase, context)
    yield from data.plan(showcase)
    yield from fragment.plan(showcase, context)
    yield from oembed.plan(showcase)
