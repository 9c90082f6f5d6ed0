"""Words that exclude one another: days, months, colours, nations, ordinals, opposites, with their English and French.

A member is written ``English ; more English | French ; more French``. Of the first words of a side one shows that the
text speaks of the member; those after the semicolon, as synonyms and what else the other language may make of it, only
clear it. ``*`` ends a stem; a French word that begins with ``+`` counts behind *plus* alone, as in a comparative.
"""

# ruff: noqa: E501 - a member reads best as one line

from __future__ import annotations

from typing import NamedTuple

_NEGATIONS = """
    not t no never cannot none nor neither nothing nobody without less least hardly un fewer non
    pas jamais aucun aucune rien moins sans ni guère ne n personne
"""
"""Words of either language beside which one of two opposites may stand for the other."""


class Kind(NamedTuple):
    """A set of words of which one cannot stand for another."""

    members: tuple[str, ...]
    unless: frozenset[str]
    """Words of either language beside which nothing is said: for opposites a negation, for numbers a unit that is converted."""


def _kind(members: str, *, unless: str = "") -> Kind:
    return Kind(tuple(line.strip() for line in members.strip().splitlines()), frozenset(unless.split()))


def _opposites(rows: str) -> tuple[Kind, ...]:
    """A kind a paragraph of ``rows``."""
    return tuple(_kind(part, unless=_NEGATIONS) for part in rows.strip().split("\n\n"))


KINDS = (
    _kind("""
        monday mondays | lundi lundis
        tuesday tuesdays | mardi mardis
        wednesday wednesdays | mercredi mercredis
        thursday thursdays | jeudi jeudis
        friday fridays | vendredi vendredis
        saturday saturdays ; weekend* | samedi samedis
        sunday sundays ; weekend* | dimanche dimanches ; dominical*
    """),
    _kind("""
        january ; jan | janvier
        february ; feb | février
        ; march mar mars | mars
        april ; apr | avril
        ; may | ; mai
        june ; jun | juin
        july ; jul | juillet
        august ; aug | août
        september ; sep sept | septembre ; sept
        october ; oct | octobre ; oct
        november ; nov | novembre ; nov
        december ; dec christmas | décembre ; déc noël
    """),
    _kind("""
        winter winters ; wint* | hiver hivers ; hivern*
        spring springtime ; vernal | printemps ; printan* vernal* ressort* source* jaill* élan bond*
        summer summers ; summ* estival | ; été étés estiv*
        autumn ; fall* fell automn* | automne ; automn*
    """),
    _kind("""
        north northern northerly northward ; north* nord* | nord ; nord* septentrion* boréal*
        south southern southerly southward ; south* sud* midi mid | sud ; sud* méridion* midi austral*
        ; east* orient* | ; est orient* levant
        west western westerly westward ; west* occident* ouest northwest* southwest* midwest* | ouest ; occident* western* couchant west*
    """),
    _kind("""
        yesterday ; eve previous* | hier ; veille
        today ; now nowadays current* present* day modern still these | aujourd ; jour journée ce cette actuel* maintenant présent* hui
        tomorrow ; next following after later morrow | demain ; lendemain avenir
    """),
    _kind("""
        morning mornings ; early dawn sunrise wake* matin* | matin matins matinée* ; matin* aube aurore demain lendemain
        ; afternoon* evening* noon midday pm | ; midi soir*
        evening evenings ; night* tonight pm late p dinner supper | soir soirs soirée* ; nuit* nocturn* veillée
        night nights ; tonight overnight midnight nocturn* dark* evening* sleep* nightfall | nuit nuits ; soir* nocturn* veille* hier minuit dort* dorm*
    """),
    _kind("""
        father fathers dad daddy ; patern* parent* fatherl* forefather* fr pa papa sire patri* ancest* paren* priest* | père pères papa ; patern* parent* ancêtre* aïeul* abbé patri*
        mother mothers mum mom mummy ; matern* parent* motherl* ma mama matri* mam | mère mères maman ; matern* parent*
        brother brothers ; sibling* fratern* brethren bro twin* fellow* | frère frères ; frater* fratr* frangin* jumeau*
        sister sisters ; sibling* twin* | sœur sœurs ; soeur* frangine* jumelle*
        son sons ; child* boy* descendant* heir* lad offspring junior jr sonny ben | fils fiston ; enfant* descend* garçon* gamin* rejeton*
        daughter daughters ; child* girl* descendant* heir* offspring | ; fille* enfant* descend* gamine* héritière*
        husband husbands ; spouse* married man men partner marr* hubby | ; mari marié* époux compagnon* conjoint* homme*
        uncle uncles | oncle* tonton*
        aunt aunts auntie | tante*
        nephew* | neveu*
        niece* | nièce*
        grandfather* grandpa ; grandparent* grand ancest* | ; père papi papy aïeul* parents
        cousin* | cousin*
    """),
    _kind("""
        yellow ; jaune jaunt* golden gold jaund* | jaune jaunes ; jauni* doré*
        green greens ; verd* greenish vert | ; vert* verd* écolo* écologi*
        red reds ; redd* crimson scarlet ruby rouge maroon | rouge rouges ; rouss* roux écarlate* roug*
        blue blues ; bleu* azure navy | bleu bleus bleue bleues ; bleu* azur* blues cafard
        white whites ; blank whit* blanc | ; blanc* vierge* vide*
        black blacks ; dark* noir* blackened ebony african* | ; noir* black*
        pink pinks ; rose* rosy rosa | ; rose* rosé*
        brown ; chestnut tan | brun* marron ; brun* bruns châtain* bis complet*
        purple ; violet* mauve lilac | violet violette violets mauve* pourpre* ; violet* violac*
        grey gray ; gris greyish | gris grise grises ; gris*
        orange oranges ; orang* | orange oranges ; orang*
    """),
    _kind("""
        danish denmark danes dane copenhagen | danois* danemark ; danois* scandinav*
        dutch netherlands dutchman dutchmen dutchwoman holland | néerland* hollandais* hollande ; batave* pays bas oranje
        german germany germans ; aleman* deutsch* prussia* | allemand* allemagne ; german* outre rhin mannschaft berlin* alleman*
        belgian belgium belgians ; flemish fleming flanders walloon* wallonia | belge belges belgique ; belg* flam* flandre* wallon*
        norwegian norway norwegians ; norse* | norvég* ; scandinav* norv*
        swedish sweden swede swedes | suédois* suède ; scandinav* suéd*
        finnish finland finn finns | finlandais* finlande finnois* ; finn*
        swiss switzerland | suisse suisses ; helvét* suisse*
        austrian austria austrians ; austro* habsburg* | autrichien* autriche
        australian australia australians aussie aussies ; austral* oz | australien* australie ; austral* aussie*
        slovenian slovenia slovenians slovene slovenes | slovène* slovénie
        slovakian slovakia slovak slovaks slovakians ; czechoslovak* | slovaque* slovaquie ; tchécoslova*
        czech czechs czechia ; czechoslovak* bohemia* | tchèque* tchéquie ; tchécoslova* bohème*
        polish poland pole poles ; warsaw | polonais* pologne ; polon* varsov*
        italian italy italians ; tuscan* rome roman romans sicil* lombard* | italien* italie ; transalp* italo* azzur*
        spanish spain spaniard spaniards ; basque catalan* hispan* castil* iberi* latin* | espagn* ; ibér* ibériq* hispan* castill* basque* catalan*
        portuguese portugal ; lusit* | portugais* portugal ; lusit* luso*
        irish ireland irishman irishmen | irland* ; irland*
        icelandic iceland icelanders | island*
        scottish scotland scot scots ; british scotch | écossais* écosse
        welsh wales welshman | gallois* galles ; gallois*
        russian russia russians ; soviet* moscow ussr kremlin | russe* russie ; sovi* russ* moscou moscov* urss
        ukrainian ukraine ukrainians | ukrain*
        canadian canada canadians ; québec* quebec* | canadien* canada ; québéc*
        mexican mexico mexicans | mexic* mexique
        colombian colombia colombians | colombi*
        ecuadorian ecuador ecuadorians ecuadorean | équatorien* équateur
        brazilian brazil brazilians | brésil*
        argentinian argentina argentine argentinians | argentin* ; argent*
        japanese japan ; nippon* tokyo | japon* ; nippon*
        chinese china ; sino beijing | chine chinois* ; sino*
        korean korea koreans | corée* coréen*
        indian india indians | indien* inde ; ind* amérindien*
        turkish turkey turk turks ; ottoman* | turc* turque* turquie ; ottoman* dinde*
        greek greece greeks ; hellen* grec* athen* | grec* grèce grecque* ; hell*
        hungarian hungary hungarians | hongrois* hongrie
        romanian romania romanians rumania* ; roma | roumain* roumanie
        eritrean eritrea eritreans | érythré*
        ethiopian ethiopia ethiopians | éthiop*
        rwandan rwanda rwandans | rwand*
        egyptian egypt egyptians | égypt* ; copt*
        croatian croatia croat croats | croat*
        serbian serbia serb serbs ; serbo* | serb*
        estonian estonia estonians | estoni*
        latvian latvia latvians ; lett* | letton*
        lithuanian lithuania lithuanians | lituani*
        kazakh kazakhstan kazakhs astana | kazakh* ; astana
        luxembourgish luxembourger luxembourg luxembourgers | luxembourg*
    """),
    _kind("""
        first 1st ; firstly debut* inaugur* once begin* start* initial* earl* premier* former lead* prime maiden primar* main top opening origin* foremost number prim* immediate* rook* chief fr front debutant* | premier première premiers premières ; abord initial* début* ouvert* ouvr* inaugur* originel* jamais i prem* nouveau* nouvelle* préalable* dès priorit*
        second 2nd ; second* two twice another again other double* runner latter ii former next follow* half sub* | deuxième deuxièmes ; second* deux autre* nouveau nouvelle encore double bis dauphin* suivant* ii revenir re*
        third 3rd ; three* thirds tertiary iii half triple* | troisième troisièmes ; trois tiers tierce* iii iiie ternair* triple*
        fourth 4th ; four* quarter* iv quart* | quatrième quatrièmes ; quatre quart* iv ive
        fifth 5th ; five* fifths v quint* | cinquième cinquièmes ; cinq v ve quint*
        sixth 6th ; six* vi | sixième sixièmes ; six vi vie
        seventh 7th ; seven* vii | septième septièmes ; sept vii viie
        eighth 8th ; eight* viii | huitième huitièmes ; huit viii
        ninth 9th ; nine* ix | neuvième neuvièmes ; neuf ix ixe
        tenth 10th ; ten* x tithe dec* | dixième dixièmes ; dix x xe dixièm* dîme
        last ; final* latest finish* end* previous* past ago latter recent* lately ultimate* yesterday conclud* after* late* newest lasting clos* eventual* least remain* deathbed only bottom most modern die dying final* farewell since ceas* dernier* late rest left lag* far rear* | dernier dernière derniers dernières ; final* passé* précédent* ultime* terminal* fin dure dur* hier enfin bout* arrière* tenir tien* tenu* retard* depuis subsist* jusqu* persist*
    """),
    _kind("""
        $ dollar dollars usd ; bucks cent* us ca a nz hk | dollar dollars $ usd ; us
        € euro euros eur | euro euros € eur
        £ gbp sterling ; pound* quid p pence | £ sterling gbp ; livre*
        yen | yen yens
        francs chf ; franc frank* | ; franc* chf
        krona kroner kronor | ; couronne*
    """),
    *_opposites("""
        longer longest lengthen* ; long* length* tall* far* | +long +longs +longue +longues allong* rallong* ; long* durer dur* étend* davantage
        shorter shortest shorten* ; short* brief* small* quick* tight* abbrev* low* fast* reduc* near* little* clos* | +court +courte +courts +courtes raccourc* ; court* bref brève* rapide* petit* racc* abrég* rédu* moins écour* tôt

        lighter lightest ; light* slight* weak* soft* faint* mild* minor small* bright* clear* | +léger +légère +légers +légères allég* ; lég* allég* clair* lumin* doux douc* moins
        heavier heaviest ; heav* weigh* burden* hefty strong* sever* loud* big* serious* oppress* cumbersome | +lourd +lourde +lourds +lourdes ; lourd* pes* poids fort* intens* gros* import*

        faster fastest quicker quickest ; fast* quick* rapid* speed* swift* soon* hast* accel* hurr* earl* prompt* | +rapide +rapides +vite ; rapid* vite vites* accél* tôt prompt* véloce* agil*
        slower slowest ; slow* late* decel* sluggish* delay* | +lent +lente +lents +lentes +lentement ralent* ; lent* ralent* moins

        wider widest broader broadest ; wid* broad* larg* big* great* extens* expan* | +large +larges élarg* ; larg* vaste* grand* étend* ampl*
        narrower narrowest ; narrow* tight* clos* thin* slim* | +étroit +étroite +étroits +étroites rétréc* ; étroit* rétr* serr* fin* resser* mince* moins

        bigger biggest larger largest greater greatest ; big* larg* great* grand* main major* maj* tall* most huge senior high* more older grow* long* wide* broad* enlarg* | +grand +grande +grands +grandes +gros +grosse +grosses agrand* ; grand* gros* maj* import* princip* vast* large* plupart supér* élev* essen* haut* maxim*
        smaller smallest ; small* little* less* least young* min* low* short* tiny reduc* fewer slight* junior compact* | +petit +petite +petits +petites rapetiss* ; petit* moindre* moins min* rédu* infér* bas* faible* modest*

        stronger strongest ; strong* strength* power* might* hard* sturd* tough* sever* firm* | +fort +forte +forts +fortes +puissant* renforc* ; fort* puissan* solid* force* résist* robust* vif vive* grand* renforc* costaud* appuy* durc* ferm* intens* vigour*
        weaker weakest ; weak* low* small* poor* slight* feebl* soft* faint* lower dim* least less* light* | +faible +faibles affaibl* ; faib* affaibl* moins frag* moindre* atténu*

        higher highest ; high* tall* great* up* top* more most rais* elev* upper increas* heighten* superior* rise* rising above over peak* lofti* | +haut +haute +hauts +hautes +élevé* ; haut* élev* supér* grand* maxim* fort* import* somm* augment* suprême* amont
        lower lowest ; low* bottom* less* least down* small* reduc* below under* min* decreas* inferior* bas* weak* cheap* drop* beneath short* nether* | +bas +basse +basses +faible +faibles ; bas* faib* infér* moins moindre* min* abaiss* rédu* baiss* descen* diminu* aval petit*

        older oldest elder eldest ; old* senior* ancient* veteran* age* elder* former longest earli* | +âgé* +vieux +vieille* +ancien* aîné* ; vieux vieil* ancien* âg* aîn* doyen* ans vétér* antiq*
        younger youngest ; young* youth* junior* kid* small* little* new* later | +jeune +jeunes cadet* benjamin* ; jeun* cadet* benjamin* petit* junior* récent*

        better best ; good well great* improv* fine* prefer* favour* favor* superior* more top* nice* bett* right | meilleur* mieux ; meill* bon* bien* amélior* préfér* perfection* idéal* favor* sup* top* plus optim* parfait* aim* max* somm* best mei* vaut* val* fin* record* champ*
        worse worst ; bad* poor* wors* ill* terribl* awful* deterior* evil* | pire pires pis empir* ; mal* mauvais* aggrav* pir* détérior* dégrad* grave*

        easier easiest easily ; eas* simpl* smooth* light* gentl* quick* comfort* | +facile +facil* +simple* +aisé* facilit* ; facil* simpl* aisé* ais* tranquil* commod* soulag* sans mieux
        harder hardest tougher toughest ; hard* difficult* tough* complex* complic* severe* rough* awkward* tricky challeng* worse* heav* strong* stiff* | +difficile* +dur +dure +durs +dures +rude* +ardu* durci* ; diffic* dur* rude* ardu* compliq* fort* davantage sévèr* péni*

        colder coldest ; cold* cool* chill* freez* ic* | +froid +froide* refroid* ; froid* frais fraî* refroid* glac* gel*
        hotter hottest warmer warmest ; hot* warm* heat* spicy toast* | +chaud +chaude* réchauff* ; chaud* chal* réchauff* brûl* canicul* tièd*

        cheaper cheapest ; cheap* inexpens* low* less* afford* | ; bon moins coût* économ* prix bas* abord*
        dearer dearest costlier ; dear* expens* cost* precious* high* pric* | +cher +chère* +chers +coûteu* ; cher* coût* oné* préc*

        earlier earliest ; earl* soon* before* first* prior* previous* advance* old* quick* | ; tôt début* premi* avant précéd* prématur* auparavant anci* déjà hier matin* préc*
        later latest ; late* after* subseq* next* then* soon* eventual* new* future* delay* follow* recent* ago long* last* since postpon* night further | +tard ; tard* ensuite après suiv* dernier* dernièr* ultér* puis futur* proch* nouv* récent* bout enfin fin finale* report* lend*

        richer richest ; rich* wealth* affluent | +riche +riches enrichi* ; rich* fortun*
        poorer poorest ; poor* impover* needy depriv* | +pauvre +pauvres ; pauv* démun* défav* mauv*

        dry dries drier dried drying ; dri* arid desic* dry* drought* | sec sèche sèches ; séch* sèche* secs sec* arid* assé* dess*
        wet wetter ; rain* damp* moist* soak* humid* drench* wash* wet* water* soggy sweat* flood* | mouillé* pluvieu* détremp* ; mouill* humid* pluv* pluie* tremp* arros* eau

        deny denies denied denying denial ; refus* reject* contest* disput* rebut* repudiat* gainsay dismiss* disavow* | dément* démenti* ; ni nie nié* nier* dément* refus* rejet* réfut* contest* désavou* renie* interd* empêch* prét* priv*
        confirm confirms confirmed confirming confirmation ; verif* valid* establish* acknowledg* back* support* corrobor* ascertain* prove* assur* endors* reaffirm* | confirm* ; confirm* valid* attest* vérif* assur* avér*

        joined join joins joining ; ally attach* sign* recruit* connect* merg* unit* meet* combin* link* reach* gather* come* enter* enlist* | ; rejoi* intègr* join* adhér* particip* ensemble alli* rall* inscr* associ* sign* entr* recrut* engag* arriv* débarqu* ven* réun* uni* compl* alli* fédér* enrôl* raccord* fusion* retrouv* côté prendre connect* appart* met* mêl*
        leave leaves leaving quit quits quitting ; left exit* retir* part* go* went out abandon* withdraw* away off from depart* resign* desert* flee* evac* escap* emigrat* step* eject* give* gave stop* forsak* | quitt* ; laiss* part* quitt* abandon* sort* all* dépar* cess* démission* congé fui*

        buy buys buying bought purchas* ; acqui* shop* invest* pay* paid spend* spent | achet* achèt* achat* rachet* ; acqu* ach* rach* procur* pay* offr* trouv* pris pren* prix
        sell sells selling sold ; sale* sell* vend* trade* trading retail* market* peddl* | vend vendu* vendr* vendent vendait revend* ; vend* vent* écoul* céd* revend* commerc* trah* trafiq*

        open opens opened opening openings ; unlock* broach* inaugur* overt* launch* start* unfold* kick* uncover* unseal* ouvert* wide* spread* free* apert* gape* public* | ouvert ouverte ouverts ouvertes ouvre ouvrent ouvrait ouvrir ouvrira ouvrit ; ouvr* ouvert* inaugur* débouch* début* débl* commenc* premi* lanc* offic* plein* libr* aér* entam* dégag* découv* écart* franc* publi* initial*
        closes closed closing shut shuts closure closures ; clos* lock* shut* seal* end* firm* farm* clench* finish* | ferme fermer ferment fermé* fermera fermait fermeture* ; ferm* clôt* clos* boucl* final* fin barr* proch* dernier* termin* achev* rapproch* bouch* scell* coup* cess* refer* condam* conclu*

        rarely seldom ; rare* scarce* uncommon* hardly infreq* unusual* | rarement ; rare* peu guère
        often frequently ; frequent* regular* many common* repeated* usual* general* much typical* most* a lot of* | souvent fréquemment ; fréqu* fois régul* beaucoup habitu* général* plupart cour* nombr* maint* plusi*

        empty empties emptied ; vacant blank* void* drain* hollow* bare* clear* deplet* vid* desert* evac* vacuous vain* | vide vides vidé* ; vid* déser* vac* vain* creu* inoccup* blanc*
        full fuller fully ; fill* complet* crowd* pack* plenty entire* whole* rich* total* sheer* middle hundred* straight* direct* wide* open* | ; plein* compl* entier* rempl* total* pleine* comb* tout* intégral* bond* satur*

        start starts started starting begin begins began beginning ; launch* open* depart* origin* kick* first initial* onset outset embark* found* debut* come* go* head* set* | ; commenc* début* départ* lanc* démarr* part* initi* ouver* ouvr* amorc* entam* mett* met mis mise premi* essor abord dès origine originel* fond* depuis attaqu* envol* entr*
        finish finishes finished finishing ends ended ending ; end* final* fin* arriv* complet* line close* over reach* last conclu* termin* home come* came wrap* until done result* in deadlin* stop* expir* land* ultimate* | termin* finir finit finissent fini arrivée arrivées ; fin* arriv* achev* boucl* conclu* but ligne term* bout cess* dernier* dernièr* clôt* accompli* résult* place* class* franch* compl*

        accept accepts accepted accepting agree agrees agreed ; accept* consent* welcom* admit* tak* took receiv* allow* approv* ok | accept* ; accept* accord* consent* convenu* admet* approuv* reconn* agré* assum* d'acc* daign* voul* bien pri* reçu*
        refuse refuses refused refusing reject* declin* ; refus* den* turn* repel* rebuff* disagree* oppos* resist* waste* scorn* spurn* stop* fail* disallow* | refus* rejet* ; refus* rejet* déclin* repous* décl* interd* dén* oppos* écart* récus* renvoy*

        allow allows allowed allowing permit permits permitted ; permiss* author* let* enabl* licen* legal* approv* grant* | autoris* permet* permis* ; laiss* autoris* perm* admis* accord* droit* possib* donn*
        forbid* forbade ban bans banned prohibit* ; block* prevent* disallow* illegal* interdict* embargo* off deny den* inhibit* deprived closed | interdi* ; interd* banni* prohib* défen* proscri* empêch* exclu* suspen*

        remember remembers remembered remembering ; recall* remind* memor* recollect* commemorat* souvenir* | souven* souvien* rappel* ; souv* rappel* mémo* retenir retien* pens*
        forget forgets forgot forgotten forgetting ; oblivi* neglect* overlook* miss* leave* omit* | oubli* ; oubli* néglig* omet* omis*

        succeed succeeds succeeded success* ; success* manag* achiev* work* able won win* triumph* accompl* make made pass* follow* | réussi* ; réuss* succè* succéd* parv* arriv* accompli* aboutit* triomph* prosp*
        failed failure failures ; fail* defeat* miss* unsuc* lost los* flop* collaps* wreck* run ran | échou* échec* ; échou* éche* rat* défai* manqu* faill* impuiss* perd* panne* défaut erreur* incap* imposs* tomb* ne n

        love loves loved ; lov* like* fond* enjoy* ador* affection* dear* beloved want* appreciat* keen | aime aiment aimait adore adorent ; aim* ador* amour* plaî* plais* chér* appréc* bien épris* amateur*
        hate hates hated hating ; hat* detest* loath* abhor* despis* dislik* scorn* | déteste* haïss* hait ; hai* haï* détest* abhor* horreur exècr* dépl*

        ally allies allied friend friends ; alli* friend* companion* mate* buddy pal partner* comrad* fellow* associat* | ami amis amie amies allié* ; alli* ami* copain* compagn* camarad* proch* partenair*
        enemy enemies foe foes ; enem* adversar* rival* oppon* hostil* attack* invad* | ennemi* ; ennemi* adver* rival* host* agress*

        left ; left* lefthand | gauche gauches ; gauch* laiss* part* quitt* rest* sort*
        right ; right* straight* stretch conservativ* republican* law* legal* entitl* privileg* claim* | droite droites ; droit* juste* bon* bien correct* exact* tout immédiat* raison tort

        front ; front* fore* before ahead until till previous* prior forward* ago earlier by advanc* | ; avant frontal* devant tête face premi* façade front*
        rear hind ; rear* hind* back* behind after reverse* tail* background* stern | arrière arrières ; arrièr* derrière postér* queue fond poupe dos

        inside interior indoor indoors ; insid* inner* inter* intern* into within in | intérieur* ; intér* dans dedans intern* sein parmi
        outside exterior outdoor outdoors ; outs* outer* exter* out outdoor* foreign* open | extérieur* ; extér* dehors hors extern* plein étrang* air

        above ; over* upper* top* atop up high* higher beyond upon exceed* on more | ; dessus haut* plus sur supér* delà amont surtout
        below beneath ; under* low* down less* bottom* undern* sub* beneath | dessous ; dessous sous inf* bas* moins ci aval contreb*

        safe safer safely safety ; secur* sound* protect* sure* sav* harmless | sûr sûre sûrs sûres sécurité ; sûr* sécur* abri sauf* protég* prud* danger* sain* indemn* sauv*
        dangerous dangerously danger dangers ; hazard* risk* threat* peril* unsaf* jeopard* menac* harm* deadly treacher* critical | danger* ; danger* risq* péril* menac*

        alive living ; liv* life* alive surviv* quick* | vivant* ; viv* vie* surviv*
        dead died dies dying ; dead* die* death* kill* deceas* late* lost fatal* perish* fallen mort* gone lifeless slain slay* undead | mort morte morts mortes ; mort* tué* décéd* mour* meur* déf* décès perdu* trép* pér* disp* cadav* crev*

        public ; public* audienc* common* crowd* peopl* spectat* state government* publish* | public publique publics publiques ; publi* état spectat*
        private privately ; priv* particular* person* own* individual* soldier* | privé privée privés privées ; priv* particul* personn* intim* soldat*

        maximum ; max* most top* peak* up limit* highest upper | maximum maximal* ; max* plus plafon* sup*
        minimum ; min* least low* at lowest | minimum minimal* ; min* moins bas*

        add adds added adding ; add* plus extra* join* append* mor* more includ* put* insert* attach* continu* suppl* contribut* | ajout* ; ajout* addit* apport* adjoin* plus suppl* insér* comp* ajo* additi* inclu* complét*
        remove removes removed removing ; remov* take* took withdr* delet* eras* strip* tak* dismiss* oust* suppress* cancel* clear* abol* eliminat* cut* drop* lift* discard* kill* | retir* supprim* enlev* ; ret* suppr* enlev* ôt* effac* élimin* écart* évin* démont* dépla* aband* débarr* destit* déf*

        hope hopes hoped hoping ; hop* wish* expect* optimis* aspir* desper* | espèr* espér* espoir* ; esp* souhait* attend* désesp* voul* compt*
        fear fears feared fearing ; fear* afraid scar* dread* worr* terr* fright* apprehens* concern* suspect* anxi* | crain* craign* redout* ; crai* peur* redout* inqui* effr* terr* angoiss*

        men man ; men* man* male* human* guy* people* mankind gentlem* masculin* fellow* chap* person* boy* lad* dude husband* warrior* soldier* troop* folk* | homme hommes messieurs ; hom* masc* mâle* mess* human* gens gars type* mec* mari* garçon* soldat* troupe* quelqu* coureur* monsieur individu* humain* équip* bonhomme* seigneur celu* ceux
        women woman ; wom* female* lad* girl* femin* wife wives she her mother* miss feminis* maternal* | femme femmes ; fem* fém* dam* fill* elle* madame mesdames coureuse* épouse* mère* dame* féminin*

        boy boys ; boy* lad* son sons guy* kid* child* young* | garçon garçons ; garç* gars fils* enfant* gamin* jeune* petit* mec* môme gosse* types
        girl girls ; girl* daughter* lass* maiden* young* kid* child* woman* | ; fille* fill* gamine* jeune* petite* enfant* demoiselle*

        win wins won winning ; vict* winn* triumph* succe* gain* beat* earn* conquer* prevail* success* overc* take* took* claim* secur* clinch* captur* grab* regain* recover* retriev* reach* approach* head* sav* profit* pay* | gagn* remport* vainqu* triomph* ; gagn* remport* vict* vainqu* impos* succès enlev* décroch* obten* obtien* obtenu* conqu* sacr* empoch* adjug* raf* succè* titre* triomph* champion* couronn* signe* sign* batt* prend* pris* réuss* doubl* tripl* lev* mieux surmont* offr* soul* dom* devanc* lauréat*
        lose loses losing loser losers lost ; loss* defeat* beaten miss* drop* shed* wast* concede* forfeit* cost* fail* fell los* down* off doom* waste* mislaid bereft dead fallen killed die* missing miss* astray short* broke* behind | perd perdu* perdent perdra perdait perdre ; perd* défait* battu* paum* lâch* concéd* échou* éga* vainc* gaspill* perte* manqu*

        increase increases increased increasing rise rises rising rose risen grow grows growing grew grown ; gain* climb* up rais* more high* boost* hike* surg* jump* augment* extend* expand* improv* grow* great* inflat* add* rising accel* heighten* aggrav* worse* strength* broad* rais* wid* enlarg* | augment* haus* accr* croissan* ; augment* hauss* accr* croi* progress* grimp* mont* grand* lev* élev* croît* cru* dével* pouss* dev* rose* relèv* augm* accél* hausse surg* multipl* renfor* aggrav* élarg* grossi* apparai* plus majo* relev* monté* ascen* sorti* debout révol*
        decrease decreases decreased decreasing fell fall falls fallen falling drop drops dropped decline declines declined declining reduce reduces reduced reducing reduction shrink shrank shrunk ; fall* fell drop* cut* less* few* lower* down* weak* slow* dimin* narrow* short* small* slump* plung* loss* lost eas* mitigat* minim* sav* discount* trim* halv* limit* shrink* reduc* decreas* declin* shrivel* refus* lessen* dwindl* turn* sink* sank | baiss* diminu* rédui* réduc* déclin* ; baiss* dimin* rédu* décl* chut* recul* décroî* réduc* ramen* tomb* rétréc* moins atténu* amoindr* limit* perd* retomb* abaiss* décroiss* refus* décrément* coup* faib*
    """),
    _kind("""
        gold ; gold* or | ; or dor* ors
        silver ; silver* money cash fund* pay* paid rich* capital bank* cost* dollar* wealth* financ* | ; argent*
        bronze ; bronz* brass | bronze ; bronz*
    """),
    _kind("""
        knee knees | genou genoux ; genou* agenou*
        ankle ankles ; anklebone* | cheville chevilles ; chevill*
        wrist wrists | poignet poignets ; poignet*
        elbow elbows | coude coudes ; coud*
        shoulder shoulders ; shoulder* | épaule épaules ; épaul*
        hip hips ; hip* | hanche hanches ; hanch* hip*
        collarbone collarbones clavicle* | clavicule clavicules
        thigh thighs | cuisse cuisses
        calf calves ; calv* | mollet mollets ; veau* mollet*
        leg legs ; leg* walk* | jambe jambes ; jamb* patte* pied* étape* manche*
        arm ; arm* weapon* | ; bras armé* arme* aisselle* avant armer
        neck necks ; neck* | cou nuque ; cou gorge* encolure col goulot* nuque*
        rib ribs ; ribcage | ; côte* côt*
        pelvis pelvic | bassin ; bassin* pelv*
        finger fingers thumb thumbs ; finger* thumb* digit* inch* | doigt doigts pouce pouces ; doigt* pouce*
        toe toes ; toe* | orteil orteils ; pied* doigt* pointe*
        lung lungs | poumon poumons ; pulmon* poum*
        spine spinal vertebra* ; backbone* | vertèbre* ; vertèb* colonne* épin* dos* rachis*
        jaw jaws jawbone | mâchoire* ; gueule*
        nose noses ; nos* | ; nez
    """),
    _kind("""
        week weeks weekly ; fortnight* day* weekend* | semaine semaines ; hebdo* semain* jour* quinz* huit* week
        month months monthly ; week* year* quarter* day* moon* | mois ; mens* mois sem* trim* an ans lune*
        year years yearly annual* ; month* decade* centur* season* age* old anniv* week* | an ans année années ; ann* sais* mill* déc* siècl* âge* mois
        decade decades ; ten* year* | décennie* ; décen* dix* ans ann*
        century centuries ; hundred* year* | siècle siècles ; siècl* cent* ans
    """),
    _kind(
        """
        two twice ; second* both couple pair* double* twin* dual* duo ii half halv* bi* another dozen* score* thirds | ; deux double* paire* couple* duo second* bi* demi* ii
        three thrice ; third* trio tri* iii hat quarters dozen* score* | trois ; troisi* trio tri* tiers iii tierc*
        four ; fourth* dozen* quart* iv quad* for* | quatre ; quatri* quart* iv quad* quaran*
        five ; fifth* quint* v fif* | cinq ; cinqu* quint* v
        six ; sixth* dozen* half vi hex* six* | six ; sixi* vi sem* hex*
        seven ; seventh* week* vii seven* | sept ; septi* vii semaine*
        eight ; eighth* viii week* eight* | huit ; huiti* viii
        nine ; ninth* ix new* nine* | ; neuf neuv* nouv* ix
        ten ; tenth* x decad* | dix ; dixi* dizain* x décen* déc*
        eleven ; eleventh* xi | onze ; onzi* xi
        twelve ; twelfth* dozen* xii noon midday year* | douze ; douz* xii midi
        fifteen ; fifteenth* fortnight* quarter* week* | quinze ; quinz* quart*
        twenty ; twent* score* dozen* | vingt ; vingt*
        thirty ; thirt* half dozen* | trente ; trent* demi*
        """,
        unless="mile miles yard yards foot feet inch inches pound pounds ounce ounces half quarter past am pm o clock stone",
    ),
    _kind("""
        hundreds ; hundred* dozen* score* | centaine centaines ; cent cents dizaine* hecto*
        thousand thousands ; k kilo* grand millen* | millier milliers ; mille kilo* centaine*
        million millions ; m mn mln mega* billion* bn | million millions ; mill* milliard*
        billion billions ; bn b trillion* tn thousand million* | milliard milliards ; billion* mill*
    """),
    _kind("""
        dozen ; dozens twelve* ten* several handful | douzaine ; douzaines dizaine* douze quinzaine* dix* poignée
        ; twenty twent* score* two | vingtaine ; vingt*
        ; thirty thirt* three score* | trentaine ; trent*
        ; fifty fift* half four score* | cinquantaine ; cinquant*
    """),
    _kind("""
        half ; halv* fifty semi* mid* two equal* minute* hour* second* | moitié ; demi* mi* cinquant* semi*
        thirds ; third* | ; tiers troisi*
        ; third* thirty | tiers ; troisi*
        ; quarter* fourth* fifteen* minute* half | quart ; quart* quatr* quinz*
    """),
    _kind("""
        noon midday ; afternoon* twelve lunch* pm p | ; midi douze déjeun* après
        midnight ; twelve night* am a | ; minuit nuit* zéro
        ; noon midday lunch* afternoon* south* midi twelve | midi
        ; midnight night* twelve | minuit
    """),
    _kind(
        """
        before ; ahead prior until till previous* earlier beforehand preced* pre* sooner front ago advance* eve already former* unless forward* backward* first | avant ; précéd* auparavant devant préalable* jusqu* ici tôt antér* veille déjà autref* jadis attend* plutôt face
        after ; follow* later once since post* afterward* then next behind accord* based afternoon* subsequent* when having past hence ensu* back through end* succe* pursu* despite minute* hour* day* | après ; suiv* suit* depuis ensuite une dès puis bout lendemain derrière tard ultér* post* lorsqu* quand issue fin succ* sui* arriè* malgré terme ayant avoir poursu* derri* lorsque sort* outre tout
        """,
        unless="long soon shortly rather",
    ),
    _kind("""
        always ; ever* forever constant* still continual* perpetual* never any* all* each every* invariab* eternal* | toujours ; constam* systém* sans chaque perpét* continu* permanen* éternel* fois invariab* reste*
        never hardly ; remember* ever not no nobody none t neither nor nothing cannot nowhere hardly any* rare* once | jamais ; peine guère rarement presque difficil* peu ne n plus pas sans aucun* rien ni nul*
    """),
)  # fmt: skip
