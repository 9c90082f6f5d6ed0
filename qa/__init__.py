"""Translation QA for machine-translated French, first of all for cycling journalism."""

__version__ = "0.1.0"
