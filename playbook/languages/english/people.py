"""How English speaks of people, and the names that are known in it."""

from playbook.languages.people import PeopleWords
from playbook.languages.spelling import phrases_of, words_of

PEOPLE = PeopleWords(
    roles=words_of(
        "cto ceo cfo coo cpo cio cmo cdo chro vp svp evp avp president chairman chairwoman"
        " founder cofounder co-founder co-founders founders owner partner principal director"
        " manager managers lead leader head chief officer engineer engineers developer developers"
        " programmer architect designer designers scientist scientists analyst analysts consultant"
        " recruiter recruiters sourcer hr hrbp interviewer boss supervisor coordinator specialist"
        " administrator assistant associate intern accountant lawyer counsel attorney nurse"
        " teacher editor writer producer researcher strategist advisor adviser representative"
        " executive secretary receptionist technician tester qa pm tpm sre phd mba md colleague"
        " colleagues headhunter scrum"
    ),
    fields=words_of(
        "people data engineering product products marketing sales finance legal operations ops it"
        " security design talent acquisition culture technology tech platform infrastructure"
        " research development r&d ai ml ux ui analytics bi growth customer success support"
        " accounting procurement purchasing logistics quality strategy business software hardware"
        " backend back-end frontend front-end fullstack full-stack mobile cloud devops network"
        " systems information digital content brand communications comms pr partnerships revenue"
        " risk compliance audit tax innovation science learning machine intelligence department"
        " dept team human resources global regional international senior junior sr jr staff deputy"
        " acting interim vice group technical general managing national account accounts project"
        " program programme portfolio supply chain hiring future direct line recruiting"
        " recruitment master creative art medical clinical financial commercial"
    ),
    joining=words_of("of for in at & / and"),
    whose=words_of("the a an our their his her my your"),
    opens=words_of("of for at"),
    title_leads="from|of|the|their|our|an|a|is|was|who is|as",
    first_names=words_of(
        "aaron abby adam adrian ahmed aidan alan alex alexander alexandra alice alicia alison"
        " amanda amber amir amy andrea andrew andy angela anita ann anna anne anthony ashley"
        " barbara ben benjamin bernard beth bethany bill bob brandon brenda brian bruce caleb"
        " cameron carl carla carol caroline catherine cathy chloe chris christian christina"
        " christine christopher claire claudia colin connor craig cynthia daniel danielle david"
        " deborah dennis diana diane donald donna dorothy doug douglas dylan edward eileen elaine"
        " elena elizabeth ellen emily emma eric erica erin ethan eva evelyn fatima fiona frances"
        " frank gareth gary george georgia gerald gina gloria graham greg gregory hannah harry"
        " hassan heather helen henry howard hugh ian irene isaac isabel isabella ivan jack jacob"
        " jake james jamie jane janet jason jean jeff jeffrey jenna jennifer jenny jeremy jessica"
        " jill jim joan joe joel john jonathan jordan joseph josh joshua joyce juan judith judy"
        " julia julian julie justin karen kate katherine kathleen kathryn katie keith kelly ken"
        " kenneth kevin kim kimberly kyle larry laura lauren leah lee leon leonard liam linda lisa"
        " liz logan louise lucy luke lydia lynn marcus margaret maria marie marilyn mark martha"
        " martin mary matt matthew megan melissa michael michelle mike mohamed mohammed molly"
        " monica nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nina noah"
        " olivia oliver omar oscar owen pamela patricia patrick paul paula peter phil philip"
        " phoebe priya rachel ralph raymond rebecca richard rob robert robin roger ronald rosa"
        " rose roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sharon"
        " shaun shirley simon sofia sophia sophie stacy stanley stephanie stephen steve steven"
        " stuart sue susan suzanne tanya tara ted teresa terry theresa thomas tim timothy tina"
        " todd tom tony tracy tyler vanessa vera veronica victor victoria vincent virginia walter"
        " wendy will william yasmin yusuf zachary zoe"
    ),
    particles=words_of("van ter ten di"),
    honorifics=words_of("mr mrs ms miss dr prof sir"),
    no_name_holds=words_of(
        "the a an her his their my our your who was were is are not don't didn't know forgot name"
        " names last first about very with for at on in he she they it this that"
    ),
    nobody=phrases_of(
        "no one|noone|nobody|none|no|nope|unknown|not sure|no idea|i don't know|i dont know"
        "|don't know|dont know|dunno|i forgot|forgot"
    ),
    myself=words_of("i me myself us we"),
    shared_boxes=words_of(
        "info office hello contact team job jobs career careers hr recruiting recruitment"
        " recruiter talent people hiring apply application applications mail noreply no reply"
        " support sales admin post service"
    ),
    joins=r"and|&|\+|plus|as\s+well\s+as|(?:along\s+|together\s+)?with",
    introduces=r"from|who\s+is|who's|s?he\s+is|s?he's|is\s+(?=(?:the|our|their|an?)\s)",
    departments="hr|marketing|it",
    leads="it was|(?:i|we)(?= (?:also |then )?(?:met|saw|spoke|talked))|also|met|saw|spoke|talked|interviewed|to|with|by|and|then|both|(?:their |the )?names? (?:is|are|was|were)",
    nameless="some|someone|somebody|another|other|others|several|many|two|three|four|five|six|few|one of|one more|people|an? (?:few|couple|lot|group|panel|team|guy|man|woman|lady|person|other)",
    ands=frozenset({"and", "&"}),
    employed_by="from",
    dates_too=words_of("may april june august march sun mar"),
)
