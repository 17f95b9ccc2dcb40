// Write the address at which this page is read into the example of the page about the API.
"use strict";
const site = document.getElementById("site");
// A page opened from a file has no such address: then the words that stand there stay.
if (site && location.protocol.startsWith("http")) site.textContent = location.origin;
