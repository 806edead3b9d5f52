//! Elections of residents' committees (CG-01 to CG-32).

use super::Property;
use crate::properties::election;

properties! { ELECTIONS:
    "P-CG-01", 1500, ["CG-01", "CG-12", "CG-15", "CG-16", "CG-17", "CG-19", "CG-20", "CG-22", "CG-23", "CG-24", "CG-25", "CG-31"], None,
        election::two_counts_and_the_verifier_agree,
        "分组计票、逐张计票、只看记录的复核,三者结论、记录相同。",
        "Counting by groups, paper by paper, and verifying from the transcript alone give the same verdict and the same lines.",
        notices "a group lost in the table, or a rule read otherwise in one of the three";
    "P-CG-02", 800, ["CG-31"], None, election::order_and_bundling_do_not_matter,
        "选票、人员、亲属的次序和选票的捆扎不影响结论,记录逐字节相同。",
        "The order of papers, persons and relatives and the bundling of papers change nothing: the transcript is the same, byte for byte.",
        notices "an order of entry that breaks a tie";
    "P-CG-03", 1500, ["CG-02", "CG-18"], None, election::a_further_vote_never_unseats,
        "当选人多得一票,不会落选。",
        "A further vote for a winner never unseats the winner.",
        notices "a share of votes measured against votes";
    "P-CG-04", 800, ["CG-18"], None, election::a_blank_paper_never_elects,
        "多一张空白票,不会使人当选。",
        "One more blank paper never elects anybody.",
        notices "blank papers left out of the base";
    "P-CG-05", 1000, ["CG-04", "CG-18", "CG-20", "CG-21", "CG-23"], None, election::what_is_elected_fits,
        "一职务的票数不超过名额乘有效票;当选人达到比例,一人一职,不超名额;近亲属不同任;当选与暂缺之和为名额。",
        "Votes for a post are at most seats times valid papers; whoever is elected reached the share and holds one seat, and no more \
         than the seats; relatives do not serve together; elected and vacant make up the seats.",
        notices "one person elected twice, or a seat that is neither filled nor vacant";
    "P-CG-06", 600, ["CG-03", "CG-31"], None, election::a_changed_transcript_is_noticed,
        "记录改动任一数字,复核即可发现。",
        "One digit changed anywhere in a transcript is noticed.",
        notices "a line that nobody compares, or a digest that leaves out a line";
}
