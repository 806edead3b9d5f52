//! Elections of residents' committees (CG-01 to CG-32).

use super::Property;
use crate::properties::{election, election_rules};

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
    "P-CG-07", 600, ["CG-03", "CG-11", "CG-26"], None, election_rules::calendars_keep_their_days,
        "日历每一步恰好相距规定日数;名单、异议、处理依次且在选举日前;倒排与顺排互逆。",
        "Each step of a calendar lies exactly its days away; roll, objections and decisions follow each other before the election day; \
         counting forward undoes counting backward.",
        notices "the day of publication counted twice";
    "P-CG-08", 800, ["CG-32"], None, election_rules::a_course_goes_forward_and_replays,
        "进程只前进(重新选举除外),重放得同样状态;异议未处理不投票,名单至少提前二十日。",
        "A course goes forward only (but for a re-run) and replays to the same state; no polling while objections are open, and a roll is \
         published twenty days before.",
        notices "a step that is skipped, or a moved day that shortens the time of the roll";
    "P-CG-09", 600, ["CG-08", "CG-09", "CG-10"], None, election_rules::nobody_loses_the_vote_by_age,
        "选举日推后一日,没有人因年龄失去选举权;登记的都有选举权;名单上的都计入。",
        "One day later nobody has lost the vote by age; whoever is registered may vote; everybody on the list counts.",
        notices "an age counted to the end of the month";
    "P-CG-10", 600, ["CG-07"], None, election_rules::nobody_in_conflict_serves,
        "有冲突的不任选举委员会成员;没有冲突的不退出;缺额如实报告。",
        "Nobody in conflict serves on the election committee, nobody else leaves, and seats left over are told.",
        notices "a reserve who is in conflict and comes in";
    "P-CG-11", 600, ["CG-14"], None, election_rules::mandates_stand_in_order,
        "一人至多四张票;居民代表不得委托;后提交的委托不影响先提交的。",
        "Nobody hands in more than four papers; representatives have no proxies; a later mandate changes no earlier one.",
        notices "the first mandate refused for the fourth";
    "P-CG-12", 1000, ["CG-02", "CG-06", "CG-12", "CG-13"], None, election_rules::meetings_and_contests_keep_their_shares,
        "召集、举行、决定、代表人数、差额、联名,与另写的分数比较一致。",
        "Calling, opening, deciding, numbers of representatives, contests and nominations agree with fractions written otherwise.",
        notices "more than two thirds where two thirds are enough";
    "P-CG-13", 800, ["CG-02", "CG-27"], None, election_rules::more_signers_and_votes_never_save_a_member,
        "罢免恰在三项都达到时通过;多一人联名、多一票同意不使其不通过。",
        "A recall passes exactly where all three shares are reached; one more signer or vote in favour never undoes it.",
        notices "a majority of the roll asked of the votes";
    "P-CG-14", 600, ["CG-05", "CG-28", "CG-29", "CG-30"], None, election_rules::offices_end_on_their_days,
        "任期按当时法律三年或五年;连续两次不称职终止;低于法定人数才提示;补选有差额;公开满十五日。",
        "Terms last three or five years by the law of the day; two ratings in a row end office; only below the minimum a by-election is \
         urged, and it is contested; disclosures stay fifteen days.",
        notices "the amendment of 29 December 2018 applied from its month";
}
