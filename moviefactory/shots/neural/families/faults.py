"""The errors of asking a pipeline for a window. Knows faults and remedies; imports no torch."""

from moviefactory.errors import BadRequest, MovieError


class UnableBase(BadRequest):
    """A pipeline was asked for something that its weights cannot do."""

    def __init__(self, pipeline: str, what: str, remedy: str) -> None:
        super().__init__(pipeline, what, remedy)
        self.pipeline, self.what, self.remedy = pipeline, what, remedy

    def __str__(self) -> str:
        return f"{self.pipeline} cannot do {self.what}: {self.remedy}"


class ImpossibleWindow(BadRequest):
    """A window's size, length or pictures contradict the pipeline or each other."""

    def __init__(self, pipeline: str, fault: str, remedy: str) -> None:
        super().__init__(pipeline, fault, remedy)
        self.pipeline, self.fault, self.remedy = pipeline, fault, remedy

    def __str__(self) -> str:
        return f"{self.pipeline} cannot film this window: {self.fault}; {self.remedy}"


class BrokenFrames(MovieError):
    """A pipeline gave frames that are not numbers."""

    def __init__(self, pipeline: str) -> None:
        super().__init__(pipeline)
        self.pipeline = pipeline

    def __str__(self) -> str:
        return (
            f"{self.pipeline} gave frames that are not numbers (NaN): its weights are damaged or "
            "do not stand the number format; try fewer LoRAs and adapters, less guidance, or "
            "download the base again"
        )
