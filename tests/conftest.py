"""One profile for all property tests: a busy machine is no reason to fail."""

import hypothesis

hypothesis.settings.register_profile(
    "armada", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], print_blob=True
)
hypothesis.settings.load_profile("armada")
