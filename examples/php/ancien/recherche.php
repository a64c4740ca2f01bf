<?php

// Formulaire de recherche de l’ancien extranet.

?>
<form action="recherche.php">
  <input name="siren">
  <!-- Correct : le serveur dit s’il a un jeton, et ne le donne pas. -->
  <p><?= getenv('API_ENTREPRISE_TOKEN') ? 'Recherche ouverte' : 'Recherche fermée' ?></p>
</form>
<script>
  // À corriger : le jeton est écrit dans la page.
  const jeton = '<?= getenv('API_ENTREPRISE_TOKEN') ?>';
</script>
