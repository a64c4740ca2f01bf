<?php $jeton = getenv('API_ENTREPRISE_TOKEN'); ?>
<h1>Recherche</h1>
<form id="recherche" action="/unite-legale" method="get">
  <input name="siren"<?= $jeton === false ? ' disabled' : '' ?>>
</form>
