"""Domain adapters: small modules beside a frozen base's attention, one named set per domain."""
