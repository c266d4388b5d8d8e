"""What a maintainer uses: catalogues, letters, pictures, an audit."""
