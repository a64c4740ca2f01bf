<?php $titre = 'Recherche'; ?>
<h1><?= htmlspecialchars($titre) ?></h1>
<form id="recherche" data-jeton="<?= getenv('API_ENTREPRISE_TOKEN') ?>"><!-- @value -->
  <input name="siren">
</form>
