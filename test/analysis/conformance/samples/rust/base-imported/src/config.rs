/// Le service.
pub const BASE: &str = "https://entreprise.api.gouv.fr";
pub const TRACE: [(&str, &str); 3] = [("context", "Aides publiques"), ("recipient", "13002526500013"), ("object", "Instruction")];
