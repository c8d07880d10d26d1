"""What all data files are made from: the rows, the funds' accounts, and what is said of both."""

from __future__ import annotations

import msgspec

from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.tally import Sums, sums_of
from stadtteil.model.grant import Grant
from stadtteil.model.site import Site
from stadtteil.outputs.data_files import About, about_of
from stadtteil.outputs.opendata.accounts import FundAccount, account_of


class Dataset(msgspec.Struct, frozen=True):
    """The paper's open data: rows, the newest first, what they come to, and the funds' accounts."""

    about: About
    grants: tuple[Grant, ...]
    sums: Sums
    accounts: tuple[FundAccount, ...]


def dataset_of(site: Site) -> Dataset:
    """Return the paper's open data."""
    return Dataset(
        about=about_of(site),
        grants=funding_of(site).grants,
        sums=sums_of(award for _, award in funding_of(site).funded),
        accounts=tuple(account_of(fund, site) for fund in funding_of(site).funds),
    )
