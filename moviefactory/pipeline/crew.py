"""Who filmed: cameras, stand-ins, stills, adapters, LoRAs, with licences. Knows manifests of takes."""

from __future__ import annotations

import json
from pathlib import Path

from moviefactory.edit.credits import Department
from moviefactory.errors import MovieError
from moviefactory.pipeline.production import Production
from moviefactory.project import Facts

OWN_LICENCE = "see where it comes from"


def camera_crew(production: Production) -> tuple[Department, ...]:
    """Return the departments that made the pictures which the film shows, each once."""
    about = production.camera.back_end
    crew = [Department("Camera", about.name, about.version, about.licence, about.about)]
    for take in production.takes:
        facts = production.film.take(take.order.shot_id, take.number).facts() or {}
        if facts.get("stands_in_for"):
            name, version = facts["camera"], facts["camera_version"]
            crew.append(Department("Camera, standing in", name, version, facts["licence"]))
        if commit := facts.get("base_commit"):
            crew.append(Department("Base", facts["base"], commit, facts["licence"]))
        if take.order.start_image is not None:
            crew += _stills(take.order.start_image)
        for name, _ in facts.get("adapters", ()):
            crew.append(_adapter(Path(name)))
        for name, _ in facts.get("loras", ()):
            crew.append(Department("LoRA", Path(name).name, "", OWN_LICENCE))
    return tuple(dict.fromkeys(crew))


def _stills(image: Path) -> list[Department]:
    """Return who drew a shot's first image, if it is a still that was drawn for the film."""
    try:
        facts: Facts = json.loads(image.with_suffix(".json").read_text(encoding="utf-8"))
        return [Department("Stills", facts["base"], "", facts["licence"])]
    except (OSError, ValueError, KeyError):
        return []


def _adapter(path: Path) -> Department:
    from moviefactory.shots.neural.adapters.file import read_card

    try:
        card = read_card(path)
    except MovieError:
        return Department("Adapter", path.stem, "", OWN_LICENCE)
    about = "; ".join(part for part in (card.training_data, f"trained for {card.base}") if part)
    return Department("Adapter", card.domain, "", card.licence or OWN_LICENCE, about)
