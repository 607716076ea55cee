/// Says what a document is: blocks, steps, inlines, units, topics.
///
/// Blocks are what the writer wrote, in the tree the reader sees. Units are the same document seen
/// as what a translation must answer one by one: sections, steps, paragraphs, notes. Rules compare
/// units; pages and checklists are made from blocks.
@NullMarked
package dev.lockstep.model;

import org.jspecify.annotations.NullMarked;
