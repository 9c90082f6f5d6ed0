"""Small words by which a language shows: what a sentence is written in, and which word of another one stays in French.

Content words prove little (names, loans and cognates look alike); the commonest words of a language do.
"""

from __future__ import annotations

ENGLISH = frozenset(
    """
    the of and was were with that his her their from this which have has been will would they are it he she is be to
    by at who when what about before into than then there these those you your we our my had did does after could
    should its them him out up if being because while where how only just also more most much very all however
    through during against between without within another every each other some any until whose whom a i but for not
    on in as or an so can no me over still first last next one two three new said says
    """.split()
)
DUTCH = frozenset(
    """
    de het een en van in is dat op te die voor met zijn niet aan er om ook als bij maar naar uit nog werd heeft hij
    zij worden wordt deze dit door over tot kan zal moet geen meer wel toen waar wat hun haar heel dan omdat tegen
    hebben hadden had ze ik je wij we ons onze zich al tijdens tussen na veel twee drie reed won
    """.split()
)
GERMAN = frozenset(
    """
    der die das und ist nicht ein eine einen einem einer den dem des mit auf für von zu im in an auch sich als bei
    aus nach wurde wird hat haben sie er es wir ich war sind noch nur über vor zum zur bis aber dass oder wenn
    konnte musste sein seine seinen ihre nun so wie gegen durch um zwei drei
    """.split()
)
ITALIAN = frozenset(
    """
    il lo la gli le di a da in con su per tra fra e è che non un una uno del della dei delle dello degli al alla
    alle ai nel nella nei nelle dal dalla dai sul sulla ha hanno sono era anche più come ma si questo questa dopo
    prima due tre sua suo suoi stato stata mentre quando perché molto essere se
    """.split()
)
SPANISH = frozenset(
    """
    el la los las de del y en que a con por para se su sus un una unos es fue ha han no al lo como más pero muy
    también entre sobre este esta está son desde hasta cuando donde sin ya porque le después antes dos tres era
    había ser sido todo todos hoy ayer
    """.split()
)
PORTUGUESE = frozenset(
    """
    o a os as de do da dos das e em no na nos nas que com por para se um uma é foi não ao à mais mas como seu sua
    ele ela são está muito também quando já até depois antes entre sobre sem pelo pela foram tem dois
    """.split()
)
SCANDINAVIAN = frozenset(
    """
    og i på at er en et af til med den det som for ikke har de han hun var fra men sig blev efter over også ved om
    eller der kan skal vil være havde ble av fikk etter å jeg vi sin mot mellom och att är ett inte från under fram
    kommer när hade där blir
    """.split()
)
FRENCH = frozenset(
    """
    le la les l de des du d et est un une dans pour que qu qui sur avec il elle ils elles au aux en ce c cette ces
    sa son ses par plus ne n pas se s sont à mais ou où leur leurs on nous vous je j été a ont y entre chez sous
    après avant lors dont si tout tous deux trois fait être avoir était avait comme sans
    """.split()
)
LANGUAGES = {
    "English": ENGLISH,
    "Dutch": DUTCH,
    "German": GERMAN,
    "Italian": ITALIAN,
    "Spanish": SPANISH,
    "Portuguese": PORTUGUESE,
    "Scandinavian": SCANDINAVIAN,
}
"""For each language its commonest words, those included that French spells alike: a sentence is judged by all."""

LEFTOVERS = {
    "Dutch": frozenset(
        """
        het een voor niet heeft worden wordt werd deze ook naar uit nog geen tegen omdat tijdens tussen
        wel zij wij zich hij haar hun bij aan ploeg renner renners wielrenner wedstrijd kopgroep
        ontsnapping winnaar overwinning klassement ploegleider wielerploeg fiets jaar jaren week
        zondag zaterdag maandag dinsdag woensdag donderdag vrijdag tweede derde vierde goed heel veel weer samen
        eerste laatste meteen gewonnen gereden ploegmaat ploegmaten tijdrit
        """.split()
    ),
    "German": frozenset(
        """
        und nicht ist auch für auf eine einen einem wurde wurden wird sich nach noch über oder zum
        zur durch gegen ohne zwischen konnte musste haben hatte ihre jedoch dass weil wenn
        fahrer etappe sieg sieger mannschaft zweiter dritter heute gestern jahr jahre
        sehr schon immer wieder mehr viele sturz bergauf ausreißer zeitfahren rückstand vorsprung
        """.split()
    ),
    "Italian": frozenset(
        """
        della delle dello degli nella nelle nel sul sulla che gli più questo questa hanno stato dopo mentre molto suo
        suoi corridore corridori tappa tappe squadra vittoria salita discesa vincitore secondo terzo ancora sempre
        oggi ieri domani anni settimana insieme contro ogni
        """.split()
    ),
    "Spanish": frozenset(
        """
        pero muy también más están fue fueron hasta desde cuando donde después ahora siempre mucho aunque mientras
        etapa etapas equipo corredor corredores escalador velocista ganador ganó pelotón llegada hoy ayer mañana
        años año semana segundo tercero dice según
        """.split()
    ),
}
"""Words of other languages that may stay in a French text: common ones and those of racing, none of them a French word
or part of a usual loan."""
ENGLISH_WORDS = frozenset(
    """
    the of and was were with until however which has been through would who had from while because although without
    during since whether their there they this that these those after before when where will could should into whose
    whom between against about his her him very its you your our she did does not all any two one now how why too
    got won wet can are if is yes them both such some every
    by to he we it my at be up out off day days year years week weeks overall again twice
    """.split()
) - {"are", "won", "off", "out", "if", "can"}
"""English words too short for the list of qa.english, or so common that they need no French word on either side."""
STARTS = frozenset(
    """
    however despite while after before when with from the this that his her they there although because since until
    during meanwhile then now yesterday today tomorrow we you it's he's she's its their these those what which
    """.split()
)
"""English words that may have stayed at the beginning of a sentence."""
PLAIN_NOUNS = frozenset(
    """
    breakaway escape break bunch pack teammate teammates spokesman spokeswoman spokesperson brake brakes frame frames
    helmet helmets wheel wheels weather winner winners climber climbers sprinter rider riders helpers helper chase
    chaser chasers lead gap gaps crash crashes injury injuries race races stage stages finish win wins victory rival
    rivals contender contenders favourite favourites favorite favorites championship championships champion champions
    contract contracts deal signing season seasons year years week weeks month months day days hour hours minute
    second seconds mile miles yard yards foot feet inch inches pound pounds kilometer kilometers meter meters
    shoulder collarbone wrist elbow knee knees leg legs hip head hand hands ankle rib ribs back wind winds rain
    jersey jerseys title titles medal medals gold silver bronze crowd crowds viewer viewers owner owners boss bosses
    chain chains tyre tyres tire tires saddle saddles fork forks handlebar handlebars pedal pedals crank cranks
    bottle bottles glove gloves shoe shoes sock socks shorts sleeve sleeves lap laps hill hills slope slopes
    road roads corner corners bend bends bridge bridges town towns city cities village coast farm farmer
    statement statements interview interviews question questions answer answers news update updates article articles
    reader readers writer writers editor editors photo photos picture pictures
    heat cold snow fog dust mud gravel cobbles cobble thing things people man men woman women girl girls boy boys
    father mother brother brothers sister sisters son daughter husband wife child children friend friends
    """.split()
)
"""English nouns for which French has a plain word of its own: behind an article they are no loans."""
ADJECTIVES = frozenset(
    """
    strong stronger strongest best better first next great greater greatest bigger biggest small smaller smallest new
    newer newest young younger youngest early earlier earliest late later latest slow slower slowest weak weaker weakest
    hard harder hardest cheap cheaper cheapest lighter lightest heavy heavier heaviest shorter shortest longer longest
    whole stiff stiffer stiffest quick quicker quickest strange awful amazing lovely happy ready busy lucky tough rough
    smooth steep narrow wide wider widest wet dry warm thick thin sharp bright dark whole several other another same
    second third fourth fifth sixth own late former current available unavailable comfortable affordable outstanding
    """.split()
)
"""English adjectives and ranks, which French does not borrow."""
SMALL = frozenset("to go by at it is be up we he my off out in on a an as so no or do me if can are back for".split())
"""English words that prove something only beside another English one."""
LOANS = frozenset(
    """
    bogey bogeys foursome foursomes fourball fourballs bunker rough swing birdie eagle gameplay streaming streamer
    streamers coach coaches coaching briefing briefings debriefing timing stalker lobbying teaser teasers trailer
    trailers spoiler smartwatch startup startups hashtag hashtags tweet tweets replay replays playoff playoffs slick
    slicks freestyle bikepacking bikefitting tubeless hookless gravel handbike fixie aerobar aerobars powermeter
    oversize nits power meter meters down week ball weather fake rookie rookies highlights highlight roadbook roadbooks
    startlist lineup crosser crossers freerider downhill dropper headset cockpit cockpits chainring crankset
    groupset freehub flare reach stack rake trail trails offset spider axle pathlette threadless pressfit boost
    sloping backsweep upsweep rotor rotors caliper calipers bike bikes biker bikers bikepark pumptrack pump track
    tracks jump jumps dirt dual slalom cross country marathon randonneur allroad all-road aero airfoil airbag bidon
    bunny hop hops whip whips manual manuals wheeling wheelings drop drops tricks trick shred rides ride riders
    rider races racer racers racing runs run runner runners finisher finishers finishes pacer pacers pace draft
    drafting leadout sprint sprints sprinting train trains team teams staff crew leader leadership wildcard
    wildcards ranking rankings podium mountain mountains road street urban city commuter commuters cargo longtail
    folding fatbike fatbikes flatbar gear gears gearing shifter shifters lockout travel sag rebound preload setup
    setups set-up tuning custom upgrade upgrades update updates review test podcast podcasts podcaster vlog vlogs
    vlogger influencer influenceur followers follower feedback feedbacks flow mindset mental burn burnout workout
    workouts warm cool recovery stretching foam roller pacing watts wattbike homeport homeports indoor outdoor
    zwifteur wearable wearables tracker trackers live liveblog livestream stream streams story stories reels thread
    threads post posts posting likes like liker buzz clickbait deepfake newsletter newsletters deal deals cashback
    store stores shop shops shopping sneakers hoodie hoodies sweat windbreaker softshell hardshell merino layer
    layers baselayer bib bibs jersey jerseys sunglasses backpack handlebar packs pack camelback gel gels shake
    shaker shakers snack snacks smoothie smoothies porridge energy booster boosters whey doping dopes microdosing
    tramadol checkpoint checkpoints checklist deadline deadlines planning fundraising sponsoring naming branding
    storytelling merchandising hospitality business businessman playlist playlists soundtrack biopic reality show
    shows talk talks talk-show casting crash crashs crash-test fair-play fair play cut cuts cutoff seed seeding
    playmaker knock-out knockout comeback comebacks challenger outsider outsiders goat beast mode master masters
    junior senior elite espoirs freeride freeriders supporters supporter hooligan turnover brand brands benchmark
    benchmarks wind tunnel drag sweet spot threshold stage interface display firmware software hardware bluetooth
    plug charger chargers powerbank smart head unit units free wheel hub hubs tape tapes thru mullet softride
    crossover flagship hype fanboy fans fan base fanzone village spots spotter fun flat mud mudguard skinwall
    tanwall bead seat seatpost grip grips lock-on slackline skateboard surf kite snow freeze standing ovation
    whatever sorry game handmade homemade lite pro ultra endurance adventure adventures explorer heritage vintage
    gold carbon titanium steel aluminium email emails
    """.split()
)
"""English words that French sport and the makers of bicycles use as their own."""
PHRASES = frozenset(
    phrase.strip()
    for phrase in """
    prime time|prime times|best of|no limit|no limits|no man's land
    must have|rock and roll|drum and bass|rhythm and blues|wait and see|last but not least|the place to be
    the big one|step by step|face to face|off the record|work in progress|state of the art|one man show|one woman show
    one shot|day one|all inclusive|all in|up to date|by night|happy end|happy few|no comment|business as usual
    old school|so british|very british|very bad trip|hall of fame|king of the mountain|queen of the mountain
    stand by|hors of|made in|powered by|ready to race|plug and play|bed and breakfast|black and white|let it be
    trial and error|a has been|un has been|des has been|the end|keep cool|first lady|first ladies|all star|all stars
    all black|all blacks|all round|all terrain|all mountain|top of the pops|train low|sleep low|out of office
    will power|day off|bunny up|do it yourself|pay per view|peer to peer|business to business|business class
    proof of concept|return to play|race to the sun|game of thrones|spirit of gravel|time to time|point of view
    fish and chips|stop and go|hit and run|pick and roll|give and go|out and back|to be continued|not to be
    trip of|art of|one to one|man of the match|woman of the match|best in class|next gen|man to man|end to end
    teen movie|road movie|buddy movie|war zone
    """.strip()
    .replace("\n", "|")
    .split("|")
)
"""English phrases that French uses as they are."""
