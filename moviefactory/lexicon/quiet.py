"""The names of what somebody does who does next to nothing, as `labours` has them. A table only.

One row each: the deed, the action that it is a kind of, and phrases; the marks are those of `labours`.
Who sits, lies or kneels besides does that: so most phrases say that somebody stands.
"""

from __future__ import annotations

from typing import Final

QUIET: Final = """
listening = stand: turn head toward sound, turn head to sound, turn toward sound, look up listening, look up listen, stand listening, stand listen, wait listening, wait together listening, cup ear, hand behind ear, hand to ear, 转头倾听, 抬头倾听, 站…倾听, 侧耳, 静静等待
looking around = look_up: look around, look about, glance around, glance about, gaze around, peer around, 张望四周, 四处张望, 四下张望, 东张西望, 环顾
looking at the hands = stand: look down at hand, look at hand, look down at her hand, stare at hand, stare down at hand, study hand, look at palm, 看着双手, 看…双手, 盯着双手, 凝视双手
shading the eyes = look_up: raise hand peer, raise hand and peer, hand against light, hand against sun, shade eye, shield eye, 举起手望, 举起手挡, 手搭凉棚, 手遮…光
looking back = look_up: turn around look back, turn round look back, look back over shoulder, look over shoulder, glance over shoulder, 转过身回望, 转身回望, 回头望, 回头看
opening the hands = stand: gaze ahead hand open, hand open, open hand gaze, spread hand, palm up, 摊开双手, 摊开…双手
watching = look_up: watch light, watch light change, 看光线变化, 看…光线
closing the eyes = stand: close both eye, close eye stand, stand close eye, stand eye closed, eye closed stand, 闭上眼睛…站, 闭上眼…站, 站…闭上眼, 站…闭着眼
bowing the head = stand: stand with lowered head, stand lowered head, stand bowed head, stand head bowed, stand head down, hang head, 垂着头站, 低着头站, 垂头站
smiling = stand: smile faintly, smile softly, smile to herself, smile to himself, 微微一笑
holding the breath = stand: hold breath, 屏住呼吸
breathing out = stand: breathe out, let out breath, let out long breath, heave sigh, 出了一口气, 松了一口气, 长叹
"""
