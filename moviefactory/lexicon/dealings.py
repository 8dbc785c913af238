"""The names of what people do to each other and to things close by, as `labours` has them. Tables only.

One row each: the deed, the action that it is a kind of, and phrases; the marks are those of `labours`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DEALINGS: Final = """
snatching = hold: snatch, grab bag, grab handbag, grab purse, grab camera, rip bag from, rip from hand, wrest, steal bag from, steal handbag, steal purse, steal camera from, tear from hand, tug bag, 抢走, 夺走, 夺下, 夺过, 抢过, 抢…包, 抢下, 一把抢
handcuffing = hold: handcuff, arrest, put handcuff, !cuff, lay handcuff, put in handcuff, lead away in handcuff, 戴上手铐, 戴手铐, 铐住, 铐上, 逮捕, 拘捕, 上手铐
slapping = hold: slap, box ear, give slap, 扇…耳光, 打…耳光, 扇了, 一巴掌, 耳光
crowning = hold: place crown, put crown, set crown, crown king, crown queen, crown on head of, crown new king, lay crown, lower crown, 加冕, 戴上王冠, 戴上皇冠
knighting = hold: knight with sword, dub, tap shoulder with sword, touch shoulder with sword, lay sword on shoulder, make knight, 封为骑士, 册封
biting a neck = hold: bite neck, sink fang, bite throat, bite in neck, neck bite, fang into neck, bite woman neck, 咬住…脖, 咬…脖子, 吸血
threatening with a gun = fight: hold at gunpoint, hold gun to, point gun at, point pistol at, point revolver at, aim gun at man, aim pistol at man, aim revolver at man, aim gun at woman, aim pistol at woman, aim revolver at woman, threaten with gun, threaten with pistol, threaten with revolver, hold up bank, hold up teller, 用枪指着, 用手枪指着, 枪口对准, 枪指着
injecting = work: inject, give injection, give shot, vaccinate, give vaccine, with syringe, syringe into, 打针, 注射, 接种, 打疫苗
shaving another = work: shave customer, shave client, shave man, shave old man, shave guest, shave king, shave beard of, 刮胡子的客人, 给…刮胡子, 给…刮脸, 为…刮胡子
cutting another's hair = work: cut hair of, cut customer hair, cut client hair, cut boy hair, cut girl hair, cut man hair, cut woman hair, cut son hair, cut his hair for, 给…剪头发, 给…理发, 为…理发, 给…剪发
wrapping somebody up = hold: wrap scarf around, wrap scarf round, tie scarf, put scarf around, put scarf round, lay scarf around, wind scarf around, scarf around neck of, wrap scarf, put scarf on, wrap shawl around, scarf wrap, 围上围巾, 围围巾, 系上围巾, 围巾围, 围巾系, 给…围
putting a coat on somebody = hold: put coat around, put coat over, put coat on, put jacket over, put jacket around, drape coat, drape jacket, drape blanket, lay coat over, lay coat around, lay jacket, lay blanket around, put blanket over, put blanket around, lay blanket over, wrap blanket around, wrap in blanket, wrap in coat, help into coat, spread coat over, spread blanket over, cover with coat, cover with jacket, coat over shoulder of, 披上…外套, 披上…大衣, 披上…毯, 披上…衣, 披外套, 给…披, 裹上…毯
sheltering somebody = hold: umbrella over his, umbrella over her, umbrella over little, umbrella over sister, umbrella over brother, umbrella over child, umbrella over old, umbrella over woman, umbrella over man, umbrella over girl, umbrella over boy, umbrella over mother, umbrella over dog, umbrella over cat, shelter with umbrella, umbrella over bride, 给…打伞, 给…撑伞, 为…打伞, 为…撑伞, 替…撑伞
feeling a forehead = hold: hand on forehead, hand to forehead, feel forehead, touch forehead, lay hand on brow, take temperature, hand on brow, forehead hand, fever, 摸…额头, 手放在…额头, 手贴…额头, 量体温, 发烧
tucking in = hold: cover with blanket, 盖上…毯, 盖上…被, 盖毯子, tuck in, tuck into bed, tuck child, tuck son, tuck daughter, put to bed, pull blanket over, bring to bed, 盖被子, 掖被, 盖好被, 哄…睡
carrying on the back = walk: carry on back, carry on his back, carry on her back, carry wounded, lug wounded, lug companion, lug comrade, lug friend, carry comrade, carry injured, piggyback, drag on back, lug injured, lug brother, lug sister, carry companion, 背着受伤, 背着…战友, 背着…伤员, 背着…奶奶, 背着…爷爷, 背着…妈妈, 背着…弟弟, 背着…妹妹, 背起
carrying in the arms = walk: carry in arm, carry bride, carry over threshold, carry out of burning, carry out of fire, carry from burning, carry from water, carry out of water, carry from sea, carry in his arm, carry in her arm, hold child in arm, pull out of water in arm, lift into arm, bring out in arm, carry unconscious, carry sleeping, carry injured, carry wounded in, carry from flame, carry out of flame, in arm carry, 抱着…冲出, 抱出, 抱着新娘, 抱起新娘, 横抱, 抱着…走出
supporting = walk: help across, lead across, lead by arm, support old, help old woman across, help old man across, help blind, walk arm in arm, lean on arm, guide across, lead blind, help over street, help over road, help across street, 搀扶, 扶着…过, 搀着, 扶…过马路
pulling somebody up = pull: pull up cliff, pull friend, pull climber, pull companion up, pull up from cliff, pull from cliff, haul up from cliff, pull up onto, pull up from ledge, pull up climber, 拉上来, 拉起来, 拉上悬崖, 把…拉上, 拽上来, 从…拉上
helping somebody up = hold: help up, help to foot, pull to foot, pull up by hand, lift to foot, help stand, help get up, help rise, help fallen, 扶起, 拉起, 搀起
straightening somebody's clothes = hold: tie ribbon, tie bow, straighten tie, adjust tie, fix tie, tie his tie, straighten collar, adjust collar, button coat of, button his coat, button her coat, zip up, pin medal, pin badge, pin order, pin flower, medal pin, tie tie, tie girl, lace up dress, lace up corset, fasten necklace, put necklace, fasten cloak, tie apron, 打领带, 系领带, 整理…衣领, 别上…勋章, 戴上…勋章, 授勋, 扣…扣子, 系扣子, 戴上…项链, 系…领结
lighting another's cigarette = hold:
pulling a sword out of a stone = pull: pull sword from stone, pull sword out of stone, sword from stone, sword out of stone, draw sword from stone, sword from rock, pull sword stone, pull sword from rock, 拔出…石中剑, 石中剑, 从石头…拔出
patting a tall beast = hold: stroke horse, pat horse, caress horse, stroke mane, pat mane, stroke muzzle, stroke neck, pat neck, stroke elephant, stroke camel, stroke cow, stroke donkey, stroke pony, stroke giraffe, pet horse, stroke unicorn, stroke mare, stroke foal, neck stroke, horse stroke, 抚摸…马, 抚摸…大象, 抚摸…脖子, 轻抚…马
pillow fight = fight: pillow fight, fight pillow, fight with pillow, hit with pillow, hit each other with pillow, fight blanket, fight with blanket, pillow battle, 枕头大战, 打枕头
breaking up a road = work: in drill road, jackhammer, pneumatic drill, drill road, drill street, drill asphalt, drill concrete, break up road, break up street, break asphalt, tear up road, with drill road, 风镐, 钻路面, 凿路面
flipping a pancake = cook: flip pancake, toss pancake, flip omelette, flip crepe, flip pancakes, flip egg, pancake flip, make pancake, 翻…饼, 摊…饼, 煎饼
stuffing money into a bag = work: stuff money, stuff cash, stuff bag, stuff gold, stuff jewel, stuff banknote, pack money, fill bag with money, put money into bag, money into bag, cash into bag, gold into bag, 往袋子里装钱, 把钱装进, 装进…钱袋, 把…塞进…袋
dipping a net = hold: scoop fish, scoop with net, dip net, catch fish with net, catch butterfly, chase butterfly, catch with net, net fish, in net fish, catch insect, catch bug, with butterfly net, fish with net, 捞鱼, 捕蝶, 捉蝴蝶, 用网捞, 捞金鱼
looking into a throat = work: look throat, look into throat, examine throat, check throat, look in mouth, look into mouth, examine tooth, look at tooth, drill tooth, look into eye, shine into eye, examine eye, look into ear, throat look, mouth look, 看喉咙, 检查喉咙, 看牙, 检查牙齿
kneeling to give = kneel: kneel offer, kneel hand, kneel give, kneel hold out, kneel present, kneel lay at foot, on knee offer, on knee hand, on one knee hold, knee offer, knee give, knee hand, knee hold out, offer kneel, give kneel, handing kneel, kneel bring, 跪…献上, 跪…递, 跪…送, 跪…捧, 跪下献
dropping a coin = hold: drop coin, throw coin, toss coin, put coin, lay coin, coin into hat, coin in hat, coin into cup, coin into cap, coin into case, coin in violin case, give coin, drop money, throw money into, coin drop, coin throw, coin put, 扔硬币, 投硬币, 丢硬币, 放硬币, 投…硬币, 扔…硬币, 放…硬币, 丢…硬币
taking the pulse = work: take pulse, take blood pressure, measure blood pressure, check blood pressure, feel pulse, measure pulse, pulse take, 量血压, 测血压, 把脉, 号脉, 搭脉
loading a gun = hold: load rifle, load gun, load pistol, load revolver, load musket, load shotgun, load cannon, reload, gun load, rifle load, pistol load, 装弹, 上膛, 装子弹, 给…装上子弹
tugging over a thing = hold: fight over, quarrel over, argue over, squabble over, scuffle over, tussle over, struggle over, tug of war, wrangle over, 争抢, 抢夺, 争夺
lighting a fuse = kneel: light fuse, light dynamite, light bomb, light firework, light rocket, light firecracker, kindle fuse, kindle firework, fuse light, light the cannon, set off firework, 点燃…引线, 点燃导火索, 点燃…炸药, 放鞭炮, 点鞭炮, 放烟花, 点燃烟花
opening a car door = hold: open car door, hold car door, open door of car, open door of taxi, open taxi door, open carriage door, car door open, car door hold, 打开车门, 拉开车门, 开车门, 打开…车门
putting a flower in the hair = hold: flower in hair, rose in hair, flower in her hair, put flower hair, flower behind ear, pin flower in hair, wreath on head, put wreath, flower crown on head, put flower crown, place wreath, 花…头发上, 花插在…头, 戴上花环, 戴上…花环, 把…花别在
knocking somebody down = fight: knock down, knock out, punch man, punch thug, punch opponent, punch robber, punch soldier, punch in face, floor opponent, hit man in face, punch to floor, throw opponent, throw rival, 击倒, 打倒, 一拳, 打晕, 揍
reading aloud = read: read story, read tale, read bedtime story, read fairy tale, read book to, read to, read aloud, read letter to, read from book to, tell bedtime story, 讲故事, 念故事, 读故事, 讲睡前故事, 给…读, 给…念
interviewing = talk: interview, hold microphone to, microphone to, hold out microphone, hold microphone in front, 采访, 把话筒递
driving in a post = work: hammer post, hammer stake, hammer fence, hammer peg, hammer tent peg, drive stake, drive post, drive peg, pound stake, pound post, hammer sign into, 打桩, 钉木桩, 打木桩
touching a thing = hold: feel face, touch statue, touch wall, touch face, touch stone, touch glass, touch painting, run hand over, run finger over, feel wall, lay hand on wall, place hand on, touch screen, touch monolith, touch trunk, touch shoulder, hand on shoulder, tap on shoulder, 触摸, 摸着, 抚摸着, 拍…肩
wiping a blackboard = work: wipe blackboard, wipe board, clean blackboard, clean board, erase blackboard, erase board, wipe chalkboard, clean chalkboard, blackboard wipe, board wipe, blackboard clean, erase formula, 擦黑板, 擦…黑板
drawing on a board = write: draw on blackboard, draw on chalkboard, draw on board, draw whale blackboard, draw across blackboard, draw whole blackboard, blackboard draw, draw with chalk, paint on blackboard, paint blackboard, paint in blackboard, blackboard paint, sketch on blackboard, chalk draw, draw blackboard, 在黑板上画, 黑板上画, 黑板…画
lifting a lid = cook: lift lid, raise lid, lid off, take lid, open lid, remove lid, pot lid, lid from pot, lid lift, lid open, lid raise, lid take, open pot, open rice pot, open cauldron, look into pot, uncover pot, 揭开…盖, 揭开锅, 掀开…盖, 掀开锅, 打开锅, 打开…锅盖
striking a great bell = work: strike temple bell, temple ring bell, strike bell, strike bronze bell, strike big bell, hit temple bell, fight bell, hit bell, bell strike, bell fight, beat bell, temple bell ring, ring temple bell, sound temple bell, ram bell, 撞钟, 撞响, 敲钟, 敲响, 敲…钟, 撞…钟
climbing down a wall = climb: climb down rope, climb down tower, climb down from tower, climb down sheet, climb down wall, climb down from window, lower herself, lower himself, rappel, abseil, rope down tower, rope from tower, rope from window, climb out of window, climb up to balcony, climb up tower, climb tower, sheet climb, 从…爬下, 攀绳而下, 顺着绳子…下, 顺着…爬下, 沿着绳子…下, 从塔…爬
taking a book from a shelf = hold: pull book, take book from shelf, book from shelf, book off shelf, pull volume, take book out, pull out book, take book down, take thick book, draw book from shelf, book shelf pull, shelf pull book, 从书架, 抽出…书, 取下…书, 拿下…书, 抽…书
drinking from the hands = kneel: drink from hand, drink from his hand, drink from her hand, scoop water, cup water, crouch drink, kneel drink, drink from stream, drink from spring, drink river, drink brook, drink from well, hand drink water, 捧水, 捧起…水, 掬水, 蹲…喝水, 跪…喝水, 俯身喝水
reaching after something = hold: reach for floating, reach float away, reach fly away, reach drift away, reach after, grab after, reach for drifting, stretch float away, stretch hand float, reach for balloon, reach for wrench, reach escape, stretch out for, reach out for balloon, 伸手去抓, 伸手去够, 伸手…飘, 伸手…飞走, 去抓…飘, 伸手抓
hoisting a sail = pull: hoist sail, set sail rope, raise sail, haul up sail, pull up sail, sail hoist, sail raise, rope hoist sail, hoist mainsail, 升帆, 升起…帆, 扯起…帆, 拉起…帆
shoeing a horse = kneel: shoe horse, shoe white, shoe black, shoe brown, shoe mare, shoe pony, shoe stallion, nail horseshoe, hammer horseshoe on hoof, hammer horseshoe onto, fit horseshoe, put horseshoe, horse shoe nail, hoof horseshoe, horseshoe hoof, hoof, 钉马掌, 钉…蹄铁, 钉…马掌, 蹄铁
grooming a beast = work: brush horse, groom horse, comb horse, comb mane, brush mane, curry horse, brush donkey, brush pony, groom pony, saddle horse, saddle pony, saddle donkey, saddle camel, horse brush, horse saddle, pony brush, 刷马, 给马刷, 给…马梳, 备鞍, 上马鞍, 给…刷毛
walking against the wind = walk: against wind, against strong wind, against gale, against storm wind, into wind, into gale, against blizzard, lean into wind, brace against wind, fight wind, fight through wind, fight blizzard, battle wind, struggle against, struggle wind, trudge against, headwind, battle storm, fight through storm, 顶着狂风, 顶着大风, 顶着风, 逆风, 迎着狂风, 迎着大风, 顶风, 迎风走
gazing into a crystal ball = sit: crystal ball gaze, gaze crystal ball, look crystal ball, into crystal ball, crystal ball look, read crystal ball, stare crystal ball, consult crystal ball, stroke crystal ball, in crystal ball, ~crystal ball, 水晶球
pulling a rabbit out of a hat = hold: rabbit out of hat, rabbit from hat, rabbit hat, pull rabbit, hat rabbit, conjure rabbit, 从帽子里变, 变出…兔, 帽子…兔
casting a spell = hold: cast spell, wave wand, wave magic wand, swing wand, swing magic wand, conjure, work magic, spell cast, wand wave, wand swing, lift wand, raise wand, do magic, ~spell cast, 施魔法, 施法, 挥舞魔杖, 挥动魔杖, 念咒, 挥…魔杖
throwing into a cauldron = cook: throw into cauldron, throw frog, drop into cauldron, toss into cauldron, throw cauldron, throw in cauldron, throw into pot, drop into pot, throw herb, into smoking cauldron, put into cauldron, 扔进…锅, 投进…锅, 丢进…锅, 扔进大锅
tearing up a letter = hold: tear letter, tear up letter, rip letter, rip up letter, tear up photo, tear photo, rip photo, tear up contract, tear contract, tear paper, shred letter, letter tear, photo tear, 撕碎, 撕毁, 撕…信, 撕…照片, 撕掉
burning a letter = hold: burn letter, burn photo, burn paper, burn document, burn map, hold letter over candle, letter over flame, letter burn, set fire to letter, photo burn, 烧信, 烧掉…信, 烧…信, 烧毁, 烧照片, 烧…照片
opening a chest = kneel: open chest, open treasure chest, open treasure, open trunk, lift lid of chest, lid of chest, chest open, open old chest, open wooden chest, lid chest, open coffer, find treasure, discover treasure, 打开…宝箱, 打开宝箱, 打开…箱, 掀开…箱
digging up a chest = dig: dig up chest, dig up treasure, dig treasure, dig out chest, dig for treasure, unearth, bury chest, bury treasure, chest dig, treasure dig, 挖出…宝, 挖宝, 挖出…箱, 埋下…箱, 埋…宝箱
opening a safe = kneel: crack safe, turn dial, turn combination dial, spin dial, 转动…密码盘, 拨动…密码盘, open safe, turn dial of safe, safe open, safe crack, break open safe, dial safe, safe dial, turn combination, combination lock, break into safe, at safe, before safe, 保险箱, 保险柜, 密码锁
kicking a door in = fight: kick door, kick in door, kick down door, kick open, door kick, kick open door, kick gate, door with kick, 踢开…门, 踹开…门, 踹门, 踢门, 一脚踢开, 一脚踹开
sliding down a pole = climb: slide down pole, slide down rope, pole slide down, slide pole, slide rope, rope slide down, 顺着杆…滑, 顺着绳…滑, 沿着绳…滑, 顺着…滑下
changing a tyre = kneel: change tyre, change tire, change wheel, tyre change, tire change, wheel change, flat tyre, flat tire, 换轮胎, 换备胎, 更换轮胎
waving a cape = hold: wave cape, wave cloak, wave red cape, wave red cloth, swing cape, swirl cape, flourish cape, cape wave, cloak wave, 挥舞…红布, 挥动…红布, 斗牛士挥
washing a car = work: wash car, wash his car, wash truck, wash bus, wash van, wash taxi, clean car, polish car, scrub car, car wash, wash elephant, wash horse, soap car, wash motorcycle, 洗车, 擦车, 擦洗…车, 给大象洗, 给马洗
raising the hat = wave: take off hat, raise hat, lift hat, tip hat, doff, hat raise, hat lift, take hat off, take off cap, 脱帽, 摘下帽, 摘下…帽, 脱下帽
climbing through a window = climb: climb through window, climb in window, climb into window, climb through open window, window climb, get through window, slip through window, crawl through window, enter through window, 翻窗, 爬窗, 爬进窗, 从窗户爬, 从窗…爬, 钻进窗
breaking boards = fight: break tile, break brick, break board, chop brick, chop board, split brick, split board, break plank, smash brick, smash tile, tile break, brick break, board break, 劈砖, 劈瓦, 碎瓦, 劈开…砖, 劈…木板, 劈断
pounding in a mortar = work: pound, mortar, pestle, grind corn, grind grain, grind herb, grind spice, crush herb, pound rice, mochi, 捣药, 舂米, 捣…药, 磨药, 研磨, 打年糕
treading grapes = walk: tread grape, stomp grape, press grape, stamp grape, trample grape, grape tread, grape press, grape stomp, crush grape, 踩葡萄, 踩…葡萄
shaking a cocktail = work: shake cocktail, cocktail shake, mix cocktail, mix drink, shake shaker, shaker shake, cocktail mix, with shaker, 摇鸡尾酒, 调酒, 调鸡尾酒, 摇…鸡尾酒, 摇酒
tossing dough = cook: toss pizza, spin pizza, throw pizza, twirl pizza, spin dough, toss dough, throw dough, pizza toss, pizza dough, dough toss, pizza throw, 抛披萨, 甩面饼, 抛…披萨, 披萨…抛
directing traffic = wave: direct traffic, regulate traffic, traffic direct, control traffic, 指挥交通
showing a card = hold: show red card, show yellow card, red card, yellow card, card show, 红牌, 黄牌
drawing the curtains = work: draw curtain, open curtain, pull curtain, close curtain, pull back curtain, curtain open, curtain draw, curtain close, curtain pull, part curtain, peek curtain, 拉开窗帘, 拉上窗帘, 拉开…窗帘, 拉上…窗帘, 掀开窗帘
washing the face = work: wash face, wash his face, face wash, splash face, wash hair, wash hand, hand wash, 洗脸, 洗手, 洗头
bathing a baby = kneel: bathe baby, bath baby, wash baby, bathe child, bathe son, bathe daughter, bathe dog, wash dog, bathe puppy, baby bathe, dog wash, dog bathe, baby bath, give bath, 给…洗澡, 洗狗
stacking wood = work: stack wood, stack log, pile wood, stack firewood, pile firewood, wood stack, firewood stack, wood pile up, 码柴, 堆柴, 码…柴, 堆…木头
holding out a hat = hold: hold out hat, hold out his hat, pass hat, hold out cup, hold out bowl, hold out cap, hat hold out, 伸出…帽子, 伸出…碗
clutching at = hold:
handcuffed = stand:
reeling = stand:
bowed on one knee = kneel:
getting up = sit:
speaking up = talk:
smoking beside = stand:
sitting to be combed = sit:
swooning = stand:
hanging by the hand = climb:
catching a rope = hold: catch rope, catch line, rope catch, 接住绳, 抓住绳
hands up = stand: hold up hand, hand over head, hand above head, hand behind head, put up hand, raise both hand, with raised hand, hand raised in surrender, surrender, 举手投降, 投降
sitting for a trim = sit:
sitting for care = sit:
sitting wounded = sit:
being wrapped up = stand:
lying in bed = sleep:
led by the arm = walk:
"""

DEALT_WITH: Final[Mapping[str, str]] = MappingProxyType({
    "milking": "cow|goat|cows|goats|牛|奶牛|山羊|母牛", "lifting a lid": "pot|cauldron|kettle|锅", "striking a great bell": "bell|钟",
    "climbing down a wall": "tower|wall|window|rope|塔|castle", "hoisting a sail": "sail|ship|boat|帆", "gazing into a crystal ball": "crystal ball|ball|水晶球",
    "pulling a rabbit out of a hat": "rabbit|hat|bunny|兔子|兔|hare", "throwing into a cauldron": "frog|toad|pot|cauldron|campfire|青蛙|newt|spider|snake|rat",
    "opening a chest": "chest|treasure chest|treasure|宝箱|箱子", "digging up a chest": "chest|treasure chest|treasure|宝箱|箱子",
    "kicking a door in": "door|gate|门", "opening a safe": "chest|safe|保险箱|clock", "climbing through a window": "window",
    "bathing a baby": "baby|puppy|dog|infant", "tearing up a letter": "letter|photo|book", "burning a letter": "letter|fire|candle|campfire",
    "taking a book from a shelf": "book|书|books", "wrapping somebody up": "rope", "drawing the curtains": "window",
    "crowning": "crown|throne", "pulling a sword out of a stone": "sword|stone|剑", "dipping a net": "fish|fishes|butterfly|butterflies|鱼|蝴蝶",
    "breaking up a road": "road", "stuffing money into a bag": "money|gold", "showing a card": "card", "opening a car door": "car|taxi|door|limousine|车|汽车|门", "lighting a fuse": "bomb|rocket|campfire|fire|dynamite|candle|炸药", "treading grapes": "grapes|barrel",
})  # fmt: skip
"""What a deed is drawn with, so that it is no subject beside whoever does it; words parted by `|`."""
