// The pages work without this; it only tells that a long export is under way.
(function () {
  "use strict";
  var wait = 20000;
  document.querySelectorAll("[data-export]").forEach(function (list) {
    var status = list.querySelector("[role=status]");
    list.addEventListener("click", function (event) {
      var link = event.target.closest("a[data-slow]");
      if (!link || !status) return;
      status.textContent = "Lager filen … Det kan ta noen sekunder.";
      window.setTimeout(function () { status.textContent = ""; }, wait);
    });
  });
  // A list of filters that grew long stays as the reader left it.
  var main = document.querySelector("main");
  if (!main || !window.sessionStorage) return;
  document.querySelectorAll("details[data-keep]").forEach(function (details) {
    var key = "apen:" + details.dataset.keep;
    var kept = window.sessionStorage.getItem(key);
    if (kept !== null) details.open = kept === "1";
    details.addEventListener("toggle", function () {
      window.sessionStorage.setItem(key, details.open ? "1" : "0");
    });
  });
})();
