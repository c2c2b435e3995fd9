"""The documents and queries as rows of tabs, for the peer that reads no JSON."""

import shared


def joined(lists):
    return ";".join(f"{name}={','.join(values)}" for name, values in lists.items())


def write_documents(source, target):
    """Columns: id, title, headings, text, ansvar, facets (facet=a,b;...), years (13,14,...)."""
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as file:
        for line in lines:
            one = shared.Document(line)
            row = [one.id, *one.texts, joined(one.facets),
                   ",".join(map(str, shared.years_of(one.ages)))]
            file.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")


def write_questions(source, target):
    """Columns: variant, words, facets (a,b), filters (facet=a,b;...), years (13,14,...)."""
    with open(target, "w", encoding="utf-8") as file:
        for one in shared.questions(source):
            row = [one.variant, " ".join(one.words), ",".join(one.facets), joined(one.filters),
                   ",".join(map(str, one.years))]
            file.write("\t".join(row) + "\n")
