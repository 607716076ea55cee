/// The report: a folder of pages that open from the disk, ask nobody for anything, and show what a
/// check found beside the words that it is about.
///
/// While the check runs, `Gathering` takes from every translation what its page shows and lets the
/// documents go. When the findings are known, `Site` writes the pages one by one. What documents
/// say is text here, with its links and labels marked; nothing of it becomes markup.
@NullMarked
package dev.lockstep.report;

import org.jspecify.annotations.NullMarked;
