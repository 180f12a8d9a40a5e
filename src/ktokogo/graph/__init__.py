"""Claims as RDF: the ontology, the shapes, the stores."""
