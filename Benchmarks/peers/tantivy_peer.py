#!/usr/bin/env python3
"""tantivy on the benchmark's documents, through its Python binding: facet values as fast fields,
counted by terms aggregations. The counting itself is Rust; the binding costs some microseconds.
"""

import os

import shared
import tantivy

TEXTS = ["title", "headings", "text", "ansvar"]
#: Set before the names of facets, since one of them is the name of a text too.
FACET = "facet_"
MOST_VALUES = 65_535
#: tantivy's own default leaves out words of more than 40 bytes.
WORDS = "words"


def schema():
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in TEXTS:
        builder.add_text_field(name, stored=name in ("title", "text"), tokenizer_name=WORDS)
    for facet in shared.FACETS:
        builder.add_text_field(FACET + facet, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_integer_field("years", indexed=True)
    return builder.build()


def with_words(index):
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(
        tantivy.Filter.lowercase()).build()
    index.register_tokenizer(WORDS, analyzer)
    return index


def write(rows, path):
    os.makedirs(path)
    index = with_words(tantivy.Index(schema(), path=path))
    writer = index.writer(heap_size=512 << 20, num_threads=2)
    for row in rows:
        fields = dict(zip(TEXTS, ([text] for text in row.texts)))
        fields |= {FACET + facet: values for facet, values in row.facets.items()}
        writer.add_document(tantivy.Document(id=[row.id], years=shared.years_of(row.ages),
                                             **fields))
    writer.commit()
    writer.wait_merging_threads()


def connect(path):
    index = with_words(tantivy.Index.open(path))
    return index.schema, index.searcher()


def any_of(schema, field, values):
    return tantivy.Query.boolean_query(
        [(tantivy.Occur.Should, tantivy.Query.term_query(schema, field, value, "basic"))
         for value in values])


def words_of(schema, words):
    """One word or the other, in any of the texts."""
    return tantivy.Query.boolean_query(
        [(tantivy.Occur.Should, tantivy.Query.term_query(schema, field, word))
         for word in words for field in TEXTS])


def query(schema, question, but=None):
    parts = [(tantivy.Occur.Must, words_of(schema, question.words)),
             (tantivy.Occur.MustNot, any_of(schema, FACET + "slag", ["plan"]))]
    for facet, values in question.filters.items():
        if facet != but:
            parts.append((tantivy.Occur.Must, tantivy.Query.const_score_query(
                any_of(schema, FACET + facet, values), 0.0)))
    if question.years and but != "alder":
        parts.append((tantivy.Occur.Must, tantivy.Query.const_score_query(
            any_of(schema, "years", question.years), 0.0)))
    return tantivy.Query.boolean_query(parts)


def counts(searcher, asked, facets):
    wanted = {facet: {"terms": {"field": FACET + facet, "size": MOST_VALUES,
                                "segment_size": MOST_VALUES}}
              for facet in facets}
    if not wanted:
        return {}
    answered = searcher.aggregate(asked, wanted)
    return {(facet, bucket["key"]): bucket["doc_count"]
            for facet in facets for bucket in answered[facet]["buckets"]}


def answer(store, question):
    schema, searcher = store
    asked = query(schema, question)
    found = searcher.search(asked, limit=shared.HITS, count=True)
    snippets = tantivy.SnippetGenerator.create(
        searcher, words_of(schema, question.words), schema, "text")
    snippets.set_max_num_chars(shared.SNIPPET)
    for _, address in found.hits:
        snippets.snippet_from_doc(searcher.doc(address)).to_html()
    plain = [facet for facet in question.facets if facet not in question.filtering]
    result = counts(searcher, asked, plain)
    for facet in question.filtering:
        if facet in question.facets:
            result |= counts(searcher, query(schema, question, facet), [facet])
    return found.count, result


if __name__ == "__main__":
    shared.main(write, connect, answer)
