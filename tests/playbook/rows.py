"""Which tests hold each row of docs/playbook.md: files below tests/, and the tests in them."""

RULES, NUDGES, MOMENTS = "playbook/plan/rules/", "playbook/plan/nudges/", "playbook/plan/moments/"
ARRANGED = RULES + "test_arranged.py::"
CHECKLIST = "playbook/arranging/test_arranging.py::"
THANKS = RULES + "test_thank_you.py::"
CONTACTS = RULES + "test_contacts.py::"
FIRST = RULES + "test_first_follow_up.py::"
SECOND = RULES + "test_second_follow_up.py::"
TO_WHOM = RULES + "test_recipient.py::"
CALLS = RULES + "test_check_back.py::"
REPLIES = RULES + "test_replies.py::"
OFFERS = RULES + "test_offers.py::"
SEVERAL = RULES + "test_several_applications.py::"
NUDGING = NUDGES + "test_nudging.py::"
CHAT = NUDGES + "test_whole_chat.py::"
WEEKS = MOMENTS + "test_two_weeks.py::"
LIVES = "playbook/plan/test_random_lives.py::"
WHY = "playbook/plan/test_why.py::"
DEEDS = "playbook/plan/test_deeds.py::"
CHANGES = "playbook/plan/test_taking_back.py::"
STANDSTILL = "playbook/plan/test_standstill.py::"
TEXTS = "playbook/drafts/test_every_combination.py::"
TRUE = "playbook/drafts/test_nothing_invented.py::"
DIFFER = "playbook/drafts/test_people_differ.py::"
GUARDS = "playbook/guards/"
SCRIPT = "playbook/phone/test_script.py::"
DIGEST = "bot/screens/digest/test_digest.py::"
RECORD = "playbook/phone/test_recording.py::"

BEFORE_LEAVING = dict.fromkeys(
    (
        "Thank them there and then",
        "Ask who makes the next move",
        "Ask when they decide",
        "Ask how they like to be reached",
        "Get a name and an address of everybody",
    ),
    (
        CHECKLIST + "test_the_checklist_holds_what_the_guides_ask_for",
        ARRANGED + "test_the_checklist_comes_an_hour_before_or_the_evening_before",
    ),
) | {
    "Tell how it went": (
        ARRANGED + "test_the_checklist_comes_once_and_how_did_it_go_after_the_end",
        ARRANGED + "test_how_did_it_go_waits_for_the_end_of_the_quiet_hours",
    )
}

WHEN = {
    "Thank-you": (
        THANKS + "test_a_thank_you_is_due_the_same_evening_or_the_next_morning",
        THANKS + "test_it_is_on_time_for_a_day_late_for_three_and_then_goes_into_the_follow_up",
        THANKS + "test_everybody_met_gets_a_thank_you_of_their_own",
        THANKS + "test_quiet_hours_that_would_cost_the_24_hours_do_not_hold_a_thank_you_back",
        NUDGING + "test_a_thank_you_breaks_the_quiet_only_when_its_day_would_pass",
    ),
    "People without an address": (
        CONTACTS + "test_it_comes_with_the_thank_yous",
        CONTACTS + "test_it_falls_away_with_the_thank_you_it_is_for",
    ),
    "First follow-up after their date": (
        FIRST + "test_two_working_days_after_their_date",
        FIRST + "test_it_is_due_from_that_morning_and_not_a_minute_before",
        LIVES + "TestAnyLife",
    ),
    "First follow-up without a date": (
        FIRST + "test_five_working_days_and_a_full_week_when_they_named_no_date",
        FIRST + "test_the_users_own_pauses_count",
    ),
    "Senior or long process": (FIRST + "test_a_senior_role_takes_longer",),
    "Second and last follow-up": (
        SECOND + "test_seven_working_days_after_the_first_was_marked_done",
        SECOND + "test_only_when_they_are_late_or_the_user_was_to_check_back",
        TO_WHOM + "test_the_second_goes_to_whom_the_first_went_also_when_another_address_is_found",
    ),
    "Moving on": (
        SECOND + "test_moving_on_is_seven_working_days_after_the_last_word",
        SECOND + "test_moving_on_closes_the_application",
        NUDGING + "test_moving_on_is_suggested_once",
    ),
    "Never a third follow-up": (
        SECOND + "test_there_is_never_a_third",
        CALLS + "test_a_third_call_is_never_planned",
        SECOND + "test_a_word_after_moving_on_gives_something_to_wait_for_again",
    ),
    "Nothing to whoever asked for none": (
        FIRST + "test_whoever_asked_for_none_gets_none",
        THANKS + "test_a_thank_you_is_still_fine_when_they_asked_for_no_follow_ups",
        OFFERS + "test_who_asked_for_no_follow_ups_hears_of_no_offer",
    ),
    "Three working days between two messages to one person": (
        FIRST + "test_it_moves_back_to_three_working_days_after_the_thank_you",
        SEVERAL + "test_of_two_follow_ups_to_one_recruiter_the_one_told_later_gives_way",
        OFFERS + "test_a_notice_that_would_come_too_late_does_not_wait",
        GUARDS
        + "test_review.py::test_a_question_less_than_three_working_days_after_a_message_is_too_often",
        LIVES + "TestAnyLife",
    ),
    "Official addresses before private ones": (
        GUARDS + "test_review.py::test_a_private_address_is_pointed_out",
        GUARDS + "test_addresses.py::test_their_own_official_address_comes_before_the_colleagues",
    ),
    "Keep applying": (
        CHAT + "test_alone_with_one_application_for_a_week_the_user_is_told_to_keep_applying",
        CHAT + "test_it_is_said_on_a_day_on_which_nothing_else_is",
        DIGEST + "TestKeepApplying::test_is_said_kindly_with_its_reason",
    ),
    "Working mornings": (
        MOMENTS + "test_good_moments.py::test_a_working_morning_is_on_a_working_day_and_not_quiet",
        WEEKS + "test_follow_ups_reach_an_employer_abroad_at_work",
        NUDGING + "test_a_night_worker_hears_nothing_by_day",
    ),
    "They need more time": (
        FIRST + "test_more_time_begins_the_wait_anew",
        REPLIES + "test_a_delay_is_answered_the_same_working_day_if_that_is_possible",
    ),
    "They named a day, or agreed to a call": (
        CALLS + "test_the_follow_up_waits_for_the_day_they_agreed_on",
        CALLS + "test_a_span_counts_by_its_last_day_and_takes_the_place_of_the_old_date",
    ),
    "They want to go on, and go silent": (
        REPLIES + "test_good_news_asks_for_no_answer_and_restarts_the_wait",
        SECOND + "test_good_news_that_leads_to_nothing_lets_the_second_wait_anew",
    ),
    "Another round": (
        ARRANGED + "test_a_round_ahead_lets_the_follow_ups_of_the_last_one_fall_away",
        THANKS + "test_each_round_has_thank_yous_of_its_own",
        ARRANGED + "test_who_sits_in_the_next_round_as_well_is_thanked_once_for_both",
    ),
    "They say no": (
        REPLIES + "test_a_no_asks_for_thanks_and_a_day_later_for_what_was_learned",
        REPLIES + "test_after_a_no_nothing_else_is_left_to_do",
    ),
    "They make an offer": (
        OFFERS + "test_an_offer_is_decided_a_working_day_before_its_deadline",
        OFFERS + "test_an_offer_ends_the_follow_ups_and_keeps_the_application_open",
    ),
    "An offer from somewhere else": (
        OFFERS + "test_the_others_hear_of_it_in_time_counted_back_from_the_deadline",
        OFFERS + "test_who_decides_soonest_hears_first",
    ),
    "You take a job": (
        OFFERS + "test_accepting_closes_the_others_each_with_its_word",
        OFFERS + "test_a_job_from_elsewhere_closes_them_all",
    ),
    "What is done stays done": (
        DEEDS + "test_what_is_done_stays_done_whatever_changes",
        DEEDS + "test_planning_again_changes_nothing",
        DEEDS + "test_a_snooze_ends_when_its_reason_is_gone",
        CHANGES + "test_taking_back_restores_exactly",
        LIVES + "TestAnyLife",
    ),
}

SENDABLE = TEXTS + "test_every_combination_of_facts_can_be_sent_as_it_is"
IN_IT = TEXTS + "test_a_fact_that_belongs_into_a_text_is_in_it"
WHAT_TEXTS_DO = {
    "Thank-you by email": (
        SENDABLE,
        IN_IT,
        TRUE + "test_the_thank_you_leads_with_what_was_talked_about",
    ),
    "Thank-you as a message": (TRUE + "test_the_short_form_is_two_or_three_sentences",),
    "Thank-you through the recruiter": (
        SENDABLE,
        "journeys/test_drafts.py::test_somebody_without_an_address_is_thanked_through_others",
    ),
    "First follow-up, their date has passed": (SENDABLE, IN_IT),
    "First follow-up, no date": (SENDABLE, IN_IT),
    "Second follow-up": (SENDABLE, IN_IT),
    "Answer to a delay": (SENDABLE, IN_IT, REPLIES + "test_each_delay_has_an_answer_of_its_own"),
    "Script for a call": (
        SCRIPT + "test_the_script_comes_to_every_outcome",
        SCRIPT + "test_no_way_through_the_script_is_a_dead_end",
        RECORD + "test_what_a_first_call_comes_to",
    ),
    "Word about another offer": (SENDABLE, IN_IT),
    "Answer to a no": (SENDABLE, IN_IT),
    "Accepting, declining, withdrawing": (
        SENDABLE,
        REPLIES + "test_an_end_by_the_users_own_decision_is_written_about",
    ),
    "What to say before leaving": (
        "bot/turns/arranged/test_ticking.py::test_the_checklist_comes_an_hour_before_with_words_to_say",
    ),
    "Several people of one interview": (
        DIFFER + "test_seven_people_share_no_sentence",
        GUARDS + "test_copies.py::test_suggested_texts_are_never_near_copies",
    ),
}

WHILE_WAITING = {
    "Silence is normal": (
        DIGEST + "TestComfort::test_every_week_says_another_thing",
        DIGEST + "TestComfort::test_a_card_comforts_who_waits_longer_than_told",
    ),
    "Why now": (
        WHY + "test_every_reason_has_a_sentence",
        WHY + "test_the_sentence_names_the_number_the_plan_used",
    ),
    "Nothing is your fault": (GUARDS + "test_texts.py::test_blame_is_seen", SENDABLE),
    "One application is never all there is": (
        DIGEST + "TestTheOverview::test_leads_to_everything_that_is_in_play",
        CHAT + "test_the_week_is_summed_up_on_sunday_evening",
        CHAT + "test_alone_with_one_application_for_a_week_the_user_is_told_to_keep_applying",
    ),
    "Every application has a next step": (
        STANDSTILL + "test_where_nothing_is_to_be_done_there_is_a_reason",
        LIVES + "TestAnyLife",
    ),
}

TESTS: dict[str, tuple[str, ...]] = BEFORE_LEAVING | WHEN | WHAT_TEXTS_DO | WHILE_WAITING
